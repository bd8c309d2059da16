/** The words that tell a quantity from a name: units, money, labels that number things, and plural nouns. */
import { lexicon, type Token } from "../text/tokens.ts";

/** Units of time, whose numbers are durations. */
export const timeUnits = lexicon(
  "second seconds sec secs s minute minutes min mins hour hours hr hrs h day days week weeks wk wks month months mo mos",
  "mth mths year years yr yrs decade decades fortnight fortnights quarter quarters sprint sprints night nights evening",
  "evenings morning mornings afternoon afternoons weekend weekends shift shifts term terms semester semesters season",
  "seasons half-hour half-hours ms millisecond milliseconds microseconds weekday weekdays workday workdays session",
  "sessions mondays tuesdays wednesdays thursdays fridays saturdays sundays lunchtimes lifetimes nightshift days' weeks'",
  "months' years' hours' minutes' minuts houres monts mounths yeers dayes weaks",
);
/** Those of them that can stand after "one" and still measure something. */
export const measuresWithOne = lexicon(
  "second minute hour day week month year decade fortnight quarter sprint night evening morning afternoon weekend shift",
  "term semester season hr min wk yr",
);
export const moneyMarks = lexicon(
  "£ $ € ¥ ₹ ₦ ₽ ₺ ₩ ₫ ₱ ₴ ₪ ฿ ¢ eur usd gbp chf rs inr sek nok dkk pln zar aed sgd aud nzd cad hkd cny rmb jpy krw brl",
  "rp ksh tsh ush tk bdt cfa fcfa xof lkr clp uah bgn isk twd ghs ugx tzs npr mmk mxn try kes ngn czk huf ron sar qar myr idr thb php vnd egp pkr kr kč zł rm",
);
/** Letters that are money in front of an amount, when they stand as it is written: "Rp 45 million", "RM 300". */
export const isWrittenMoney = ({ kind, text, lower }: Token): boolean =>
  moneyMarks.has(lower) && (kind === "mark" || /^(?:[A-Z]{2,4}|Rp|Rs|Kr|Ksh|Tsh|Ush|Tk|Lei|Kč)$/.test(text));
export const moneyUnits = lexicon(
  "dollar dollars euro euros pound pounds quid cent cents pence p bucks buck rupee rupees yen yuan francs franc krona",
  "kronor krone kroner zloty zlotys peso pesos rand naira shillings lira reais real dirham dirhams riyal riyals won baht",
  "ringgit forint crowns roubles rubles eur usd gbp chf sek nok dkk pln zar inr cad aud grand kr rs",
);
export const rateWords = lexicon("a an per each every daily weekly monthly yearly annually hourly /");

/** Letters that may stand right behind digits and still make a quantity. */
const suffixUnits = lexicon(
  "k m mm mn mln bn b tn x × h hr hrs hour hours min mins minute minutes s sec secs ms us ns d day days w wk wks week",
  "weeks mo mth mths month months y yr yrs year years kg g mg mcg µg t tonnes l ml cl km cm nm m² m2 m³ m3 sqm sqft ft",
  "mi mph kph kmh km/h gb mb tb pb kb gbps mbps kbps fps rpm hz khz mhz ghz kw kwh mw mwh gw w wh v kv mv a ma ah db psi",
  "bar c f °c pt pts pp ppt ppts bps pc pct ppl p people users cm² ha ac acre acres st lb lbs oz cal kcal kj nmi kn n nm",
  "px dpi hp cc rps qps tps fold euro euros eur usd gbp chf cent cents pound pounds quid dollars pcs units items odd ish",
  "staff kids bn€ k€ m€ ton tons star stars beds bed pm² percent plus mil grand hrs' lakh cr crore mins' days' weeks'",
);
export const isSuffixUnit = (word: string): boolean => suffixUnits.has(word);

/** Nouns that number a thing when a number follows them: page 4, bed 7, level 30. */
const labels = lexicon(
  "level lvl section sect page pg chapter clause subclause schedule article art paragraph para year grade class form",
  "floor storey room rm bay bed ward gate stand hold platform unit building block house number no nr num route bus tram",
  "train flight road highway motorway junction jct exit step phase stage tier round sprint iteration week wk month day",
  "quarter version ver v release build rev revision issue ticket case ref reference order invoice po job lot batch style",
  "size model type mark mk series item option opt menu channel port code fault error rule regulation reg standard iso bs",
  "en iec din astm ansi ifrs ias sox rfc cve project team squad group grp zone area sector cell table tab figure fig",
  "appendix annex annexe plot apartment apt flat suite desk till lane pump tank press line pier dock berth car coach",
  "carriage seat row aisle shelf rack slot pod node server shard ks band category cat priority prio severity sev title",
  "part volume vol edition lesson module exercise question task test chart version cohort wave deck hatch runway",
  "track hole court pitch kiln furnace reactor pen field barn paddock shaft well station camera scanner printer extension detector callout incident kiosk stair cluster serial ring mould mold tool checkout hut hydrant pylon",
  "ext pin id sku locker door window counter terminal hangar studio theatre hall kitchen section station box frame line",
  "grid tower crane rig vessel trailer truck van lorry bike machine boiler chiller generator turbine conveyor oven mixer",
  "line packer loader pallet container crate bin rule act directive amendment bill proposition scenario draft proof take",
  "scene shot slide sheet cell column q agenda goal sdg objective objectives requirement req story epic milestone gate",
  "checkpoint post sign signal point spur shed depot branch store region district county precinct division battalion",
  "company platoon watch squadron shift crew stream track group pot vat still cask barrel plant kettle fermenter silo",
  "greenhouse tunnel block orchard bench sample specimen patient participant subject candidate respondent exhibit count",
  "claim policy account card reel roll stop pole substation feeder circuit breaker panel valve manhole borehole pier span",
  "girder beam column chainage footing core cylinder injector axle bogie coach set unit turnout points pager radio plane",
  "tail engine aircraft row zone belt carousel stand remote mission sol orbit lap heat episode season film track verse",
  "piece movement opus op symphony sonata act plan appendix ex formation cue lot stall pitch tent marquee entrance turnstile",
  "covid windows office python java javascript node angular react vue php ruby rails postgres postgresql mysql mariadb",
  "oracle django ios android macos osx ubuntu debian rhel centos fedora excel dynamics sage microsoft dotnet net spring",
  "kafka kubernetes terraform ansible jenkins gradle maven boeing airbus embraer cessna gulfstream iphone ipad galaxy pixel",
  "playstation xbox formula industry radio http tls ssl oauth usb ipv bluetooth html css es ecma swift kotlin scala rust",
  "perl unity unreal blender photoshop autocad revit solidworks jdk jre gcc redis elasticsearch mongo mongodb wordpress",
  "drupal magento shopify log_j numpy pandas tensorflow pytorch spark hadoop airflow fortune ftse s&p dax nasdaq nifty",
  "agenda vision horizon euro expo olympics worldcup mach finding warranty okr kr recommendation observation covenant motion",
  "condition dorm dormitory hostel warehouse wing screen head nozzle shade matter docket fund bin chute gantry hive coop",
  "tray fridge freezer incubator drawer cabinet trolley cart wagon loco locomotive tractor lift elevator escalator stairwell",
  "corridor landing sensor probe proposal resolution petition decree protocol guideline workstream package xcode flutter laravel gpt",
);
/** Label nouns that in the plural count rather than number, as in "beds 3 and 4" they still number. */
export const isLabel = (word: string): boolean =>
  labels.has(word) || (word.length > 3 && word.endsWith("s") && labels.has(word.slice(0, -1)));

/** Labels that are verbs or plain nouns as often: "order 200 boxes" counts boxes, "order 200" is an order. */
export const looseLabels = lexicon(
  "train order test question take post mark grade model style sample count claim stop field house box watch book block",
  "pin store set page shift crew group team squad piece lot line deck stage station release build issue track slot table",
  "item plan act lap heat sign subject unit proof tent scene shed tail patient participant candidate respondent class",
  "form floor room area site company district region series story shot slide draft machine press pump truck van car bike",
  "plant pot crate pallet container trailer account policy member card case batch job task lane flight camera part exercise",
  "landing head screen finding condition shade matter fund bin fridge freezer wing warehouse tray cart wagon lift motion package",
  "seat row ring tool point points column cell frame film study specimen staff platform branch depot county counter terminal till",
);
/** Labels that are verbs in "to order 200" and "we ship 40". */
export const verbLabels = lexicon(
  "train order test question take post mark grade sample count claim stop field house box watch book block pin store set",
  "page shift staff crew release build track plan act sign draft ship pack place ring tool head screen fund bin lift",
);
/** Words that no number names although it may follow them: "the first 20", "at least 12", "by noon 31". */
export const notANoun = lexicon(
  "the a an my our his her their its minus plus each every any no per least most total all average about some around only nearly over under other first last next remaining full whole top",
  "bottom past additional extra further another roughly approximately maximum minimum final initial original usual same old",
  "new previous current those these us them noon lunch lunchtime midnight spring summer autumn winter morning afternoon",
  "evening night day yesterday today tomorrow week month year return general particular fact sum end second third fourth",
  "entire actual exact combined good great mere full-time part-time single double small large big short long or and to",
  "than from by at with of for up down one two three more less fewer even still just another almost below above within",
  "between after before until luck theory practice turn parallel addition advance private public person front back",
  "score rating median mean number price cost rate temperature reading speed weight height depth width size value tally",
  "headcount turnout budget limit cap goal target deposit fee rent wage salary pressure load staff crew",
);
/** Words before a unit of time that make it a time, not a label: "each week 40 calls". */
export const beforeTimeWord = lexicon(
  "last this that next each every per a an one first previous whole same half financial the following of any some no all",
  "most either another school academic working trading past second third final",
);

/** Names of measures: what follows them is measured, although they look like names. */
export const measureNames = lexicon(
  "nps csat sla slas mttr mtbf roi ctr cpa cpc cac ltv arr mrr gpa kpi oee trir ltir dso ebitda score scores rating psi",
  "ph bmi hba1c bp spo2 hr gcs news apgar cpu ram latency p95 p99 p50 uptime churn margin ofsted ielts toefl sat gmat",
  "eta ttr rto rpo cpk ppm dpmo aov rfp takt fte ces enps adr revpar qps rps wer f1 auc rmse bleu",
);

/** Months and weekdays, which make dates of the numbers beside them. */
export const months = lexicon(
  "january february march april may june july august september october november december jan feb mar apr jun jul aug sep",
  "sept oct nov dec",
);

const pluralWithoutS = lexicon(
  "people staff men women children kids persons folk folks percent percentage degrees fish sheep cattle aircraft",
  "crew police offspring headcount feet teeth mice geese salmon trout deer series species quid data criteria media",
  "ppl peoples personnel heads horsepower kilo inch foot mile metre meter litre liter tonne ton stone gram kilogram point",
  "percentile euro dollar pound cent minute hour day week month year second fte ftes alumni phenomena analyses",
);
const verbsInS = lexicon(
  "was is has does goes takes makes gives says gets comes needs wants means looks works runs starts opens closes shows",
  "this his its us as yes plus less across always perhaps besides towards afterwards sometimes unless thus versus various",
  "previous serious obvious ours theirs hers yours business process progress access success stress loss class glass mess",
  "upstairs downstairs overseas indoors outdoors boss press focus status bonus campus virus bus gas address whereas that's it's he's she's there's what's let's upwards",
);

/** Whether a word reads as the plural noun, or the unit, that a number counts. */
export function isCounted(token: Token | undefined): boolean {
  if (token?.kind !== "word") return false;
  const { lower } = token;
  if (pluralWithoutS.has(lower) || timeUnits.has(lower) || moneyUnits.has(lower)) return true;
  return lower.length > 2 && /(?:[^sui]s|ss?es|ies|s')$/.test(lower) && !verbsInS.has(lower);
}

const endsNounPhrase = lexicon(
  "of in on at to by for from with without and or but that which who whom whose when while where because since so if than",
  "then after before until till about against between into over under through during is are was were be been has have had",
  "did do does will would could should can may might must i we you he she they it my our your his her their its the a an",
  "took went came got gave made said ran fell rose began felt kept knew grew saw sat stood told wrote spoke broke drove",
  "needs seems didn't wouldn't couldn't isn't wasn't weren't",
  "this these those there here not never only also just as again back now later ago each every per out up down off away",
);

/** Whether a counted noun follows within a few words: "Four different design consultants". */
export function countsSomething(tokens: readonly Token[], after: number, ofCounts = true): boolean {
  for (let index = after + 1; index <= after + 4; index += 1) {
    const token = tokens[index];
    if (!token) return false;
    if (token.text === "-" && token.glued) continue;
    if (token.kind !== "word") return false;
    if (isCounted(token)) return true;
    if (endsNounPhrase.has(token.lower)) return ofCounts && token.lower === "of" && index === after + 1;
  }
  return false;
}
