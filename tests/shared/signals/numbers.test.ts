/** What counts as a quantity, phrase by phrase. In each line the quantities stand in [brackets]. */
import { describe, expect, it } from "vitest";
import { findNumbers } from "../../../shared/signals/numbers/numbers.ts";
import { readPassages } from "../../../shared/signals/text/passages.ts";
import { differences, unmark } from "./marked.ts";

function numbersIn(action: string) {
  return findNumbers(readPassages({ situation: "", task: "", action, result: "", learning: "" }));
}

const quantities = [
  "We cut it by [12%] and then by [twelve percent] more, [3 per cent] at the end.",
  "It cost [£9,000], [$150K], [€1.2m], [₹2 crore], [CHF 300], [40 quid] or [R500].",
  "Sales [doubled], costs [halved], visits rose [threefold] and calls [tripled].",
  "We had [a dozen] boxes and [half a dozen] bags.",
  "It took [two weeks], [3–5 days], [90 seconds], [half an hour] or [one hour].",
  "[1 in 9] failed, [one in forty] hung, [9 of 10] worked, [nine out of ten] passed.",
  "I train [three mornings a week] and answer [31 calls a day].",
  "From [9] to [4] complaints within [six weeks].",
  "We were down to [410] and finished [5th of 32].",
  "A [six-storey] block with a [two-pump] station and a [12-week] plan.",
  "We lost [a third] of them, kept [half the team] and gained [three quarters] of a mark.",
  "It ran at [4.2 s] instead of [800 ms], and [1.5x] faster with [16GB] of memory.",
  "Queues fell from [6 minutes] to [4 min 20].",
  "They sent [300-400] letters at [60p] each.",
  "The room holds [140], and [12] turned up.",
  "[Two] of my colleagues and [three] of us stayed.",
  "It rose to [4.6/5] from [3.9 stars].",
  "NPS went from [31] to [52].",
  "It sank by [five] and grew by [2 points].",
  "We capped it at [12], it was running at [14%].",
  "About [2000 customers] wrote, [12 000] in the year.",
  "[Zero] complaints, down from [seventeen].",
  "There was room for [one hundred and forty] guests at [twenty-five] tables.",
  "I walked [1.5 km] with [20kg] at [-5°C].",
  "[Twice] as many came, [four times] the usual.",
  "A crew of [4] with [61 bags] off [7 min] late.",
  "I gave [ten] to the stores and kept [30] of them.",
  "We lifted [2.5 tonnes] at [80 mph] on [240V].",
  "He missed [five of the previous six].",
  "It had a [40%] lift, a [$2M] budget and a [seven-day] test.",
  "[One payment in forty] hung.",
  "I keep [one slot a day] open.",
  "Cost per crate dropped [13%] and stops by [a quarter].",
  "Churn is [2.5%/month] now.",
  "[8,5 %] waste, [1.200] loaves.",
  "We sold [3 dozen] and [2 million] more.",
  "[Half of us] left.",
  "It takes [five hours] rather than [two].",
  "Only [80 people] came, [5 fewer] than before.",
  "The [two] left were [1,100] and [48].",
  "We capped the group at [ten], it is now at [nine] and was never tied at [eight].",
  "Shops fell from [1,900] to [1,650], we sold [1960] tickets and filled [1800 litres].",
  "Our best seller, [40] a day, and the last lot, [sixteen], went out; Leeds, [12], Hull, [9].",
  "It took [a day and a half], [half a shift], [half a roll] of tape and [a fortnight].",
  "It takes [six minutes] against [one]; it was [nine steps], now it is [one].",
  "We sent [one letter in a year] and lost [one day in a month].",
  "They got [double], paid [double] for it, and we stayed above [half].",
  "We got [a quarter] off the bill, it was short by [Rp 45 million] and [RM 300].",
  "Of [1,420] in my section [five] are missing, and I plot [four] of the readings.",
  "We cut the [40] by hand and put [12] on the bus.",
  "[Thirty-one] of my mules limped, and the pump failed [once] in [four years].",
  "The bell rang [once] all summer and [once] the whole of that winter.",
  "The under-14s, [5 players], left; none at 7, [40] outside.",
  "We lost like [nine boxes] a trip, now maybe [one].",
  "At six [four lads] walked off, by three [two of them] were home.",
];

const names = [
  "On 3 March 2021, 14/02/2022, 2021-05-06 and the 14th.",
  "In 2019, since 1998, by 2030, from 2017 to 2020, in 2018/19, FY22, Q3 and H1.",
  "At 8am, 9.30pm, 14:05, half past six, ten to nine, by seven, before ten, from nine to five.",
  "We used S3, EC2, boto3 1.24, Python 3.10, v2.1, Java 8, iOS 17, log4j 2.3.1 and IPv6.",
  "It was a P0, a Sev 1, ticket OPS-4410, CVE-2021-44228, issue 1187 and case K00BX551.",
  "ISO 9001, ISO 27001, section 21, clause 7, s.213, Schedule 2, form 6A, page 4, Article 50.",
  "Bed 7, ward 6, room 12, platform 2, gate 14, stand 24, bay 3, Building 9, Channel 6, Unit 4.",
  "Year 4, Grade 8, Level 2, KS3, Band 6, key stage 2, tier 1, phase 2, sprint 14, week 46.",
  "1. First we called. 2. Then we wrote.",
  "1) call\n2) write\n3) wait",
  "One of the things I did was the right one, and no one saw it.",
  "First of all, the second time, third floor, a third party, her fourth principal.",
  "She was 82, a 14-year-old, aged 7, in his 60s, people over 70, an 18 year old.",
  "We work 24/7, it felt 50/50, I gave 110% and was 100% sure.",
  "Day one, plan B, square one, a one-to-one, the 1:1 with my boss, one by one.",
  "The M25, the A40, I-80, a 737, route 42, the number 12 bus.",
  "I double checked the double-glazed door and doubled back.",
  "Call 999 or ring 0800 123 456.",
  "Last quarter, this quarter, every quarter, half-term, halfway, the second half.",
  "Catch-22, the Six Nations, Fortune 500, Formula 1, Expo 2019, Project 42.",
  "A two-way radio, a two-factor login, five whys and six sigma.",
  "Levels 25 to 40, beds 3, 7 and 9, ports 8080 and 8443.",
  "Level 30 was hard. I left 30 alone, and the loss at 30 stayed.",
  "My 2:1 in law, an error 404, the 3D print on A4.",
  "At 5 I rang, and by 6 they came.",
  "He lives at 14 Mill Lane.",
  "The train at 8.40 and the start moved to 9.30.",
  "In my 30s I had one question and one more idea.",
  "Number 7, No. 12, #5521, nr. 3.",
  "It happened one evening when I was alone. One day the crane stopped.",
  "The crews were still out at six, the power cut out at eight, and milking is at four.",
  "I stayed until two, we load from six, and it moved from two to half past three.",
  "It was ten to when he came, I got in at seven-thirty, the van came at 15h, it funded at 9.04.",
  "She starts at nine each morning and leaves at six most Fridays.",
  "It dates from 1887, a map of 1733, between 1880 and 1974, the 1911 census, the 1620s. It was about 2012.",
  "A roofer, fifty-two, lovely man. Mrs Dell, eighty-three, who lives alone. A widow of eighty-one.",
  "He's forty-four and has never used it. Grace turned forty that week. The over-65s, the under-14 girls.",
  "Warranty 14.3(b), finding 2.4, OKR 1.2, Xcode 14, dorm 4, wing 2, shade 7.44, matter 20417, vase 1891.14.",
  "I drove the 47 and the 8X. The owner of the 138 bus waved.",
  "They got to page four and left, took rt 19, and the lift was held 8-9.",
  "A night mgr, 23, came. Once in place it held, once the whole crew was there we left, once in a while.",
  "Into the -80, the rest in the -20. The radio is on 94.9. I sat outside fourteen.",
];

const spanOf = ({ from, to }: { from: number; to: number }) => ({ from, to });

describe("quantities", () => {
  it.each(quantities)("are marked in: %s", (marked) => {
    const line = unmark(marked);
    expect(differences(line, numbersIn(line.text))).toEqual({ missed: [], extra: [] });
  });

  it.each(names)("are none in: %s", (text) => {
    expect(numbersIn(text).map((found) => found.text)).toEqual([]);
  });

  it.each([
    ["three mornings a week", "Three mornings a week".length],
    ["31 calls per shift", "31 calls per shift".length],
    ["9 each night", "9 each night".length],
  ])("reach over what they are told per: %s", (text, length) => {
    expect(numbersIn(text).map(spanOf)).toEqual([{ from: 0, to: length }]);
  });

  it("reach over their currency and unit, and no further", () => {
    const [money, time] = numbersIn("It cost £9,000 and took 26 minutes after the page.").map(spanOf);
    expect(money).toEqual({ from: 8, to: 14 });
    expect(time).toEqual({ from: 24, to: 34 });
  });
});
