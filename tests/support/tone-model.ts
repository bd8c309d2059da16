/**
 * The smallest Vosk model there can be, made from nothing: it knows two words, each a tone. So the whole way from a microphone to a written word
 * is run with the real recogniser, on a machine that has no model of a language.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { soundHertz } from "./spoken-sound.ts";

/** What it writes for each tone. */
export const toneWords = [
  { word: "numbers", hertz: 500 },
  { word: "doubled", hertz: 2_000 },
] as const;

const bands = 20;
const lowestHertz = 100;
const highestHertz = soundHertz / 2 - 400;
/** The logarithm of a band's energy above which it is heard, in the units of 16-bit samples. */
const heardAbove = 20;

const mel = (hertz: number): number => 1_127 * Math.log(1 + hertz / 700);
/** The band whose middle is nearest. */
function bandOf(hertz: number): number {
  const step = (mel(highestHertz) - mel(lowestHertz)) / (bands + 1);
  return Math.round((mel(hertz) - mel(lowestHertz)) / step) - 1;
}

/** The recogniser sees a cosine transform of the bands; a row of it, read backwards, is one band again. */
const bandFromCosines = (band: number): readonly number[] =>
  Array.from({ length: bands }, (_, at) =>
    at === 0 ? Math.sqrt(1 / bands) : Math.sqrt(2 / bands) * Math.cos((Math.PI / bands) * (band + 0.5) * at),
  );

/** Phone 1 is silence, and the tones follow; each has one state, and a transition to stay in it and one to leave it. */
const stayIn = (phone: number): number => 2 * phone - 1;
const leave = (phone: number): number => 2 * phone;

function acoustics(): string {
  const phones = [1, ...toneWords.map((_, at) => at + 2)];
  const rows = [
    Array.from({ length: bands }, () => 0),
    ...toneWords.map(({ hertz }) => bandFromCosines(bandOf(hertz))),
  ];
  const bias = [0, ...toneWords.map(() => -heardAbove)];
  const half = Math.log(0.5);
  return `<TransitionModel> 
<Topology> 
<TopologyEntry> 
<ForPhones> 
${phones.join(" ")} 
</ForPhones> 
<State> 0 <PdfClass> 0 <Transition> 0 0.5 <Transition> 1 0.5 </State> 
<State> 1 </State> 
</TopologyEntry> 
</Topology> 
<Triples> ${phones.length} 
${phones.map((phone) => `${phone} 0 ${phone - 1} `).join("\n")}
</Triples> 
<LogProbs> 
 [ 0 ${phones.map(() => `${half} ${half}`).join(" ")} ]
</LogProbs> 
</TransitionModel> 
<Nnet3> 
input-node name=input dim=${bands}
component-node name=tones component=tones input=input
output-node name=output input=tones objective=linear

<NumComponents> 1 
<ComponentName> tones <FixedAffineComponent> <LinearParams>  [
${rows.map((row) => `  ${row.join(" ")}`).join("\n")} ]
<BiasParams>  [ ${bias.join(" ")} ]
</FixedAffineComponent> 
</Nnet3> 
<LeftContext> 0 <RightContext> 0 <Priors>  [ ]
`;
}

interface Arc {
  readonly heard: number;
  readonly says: number;
  readonly costs: number;
  readonly to: number;
}

/** Silence, then any tone for as long as it lasts, then silence again, which ends its word. */
function graph(): Buffer {
  const silent: Arc = { heard: stayIn(1), says: 0, costs: 0, to: 0 };
  const states: readonly (readonly Arc[])[] = [
    [silent, ...toneWords.map((_, at) => ({ heard: leave(at + 2), says: at + 1, costs: 5, to: at + 1 }))],
    ...toneWords.map((_, at) => [{ heard: stayIn(at + 2), says: 0, costs: 0, to: at + 1 }, silent]),
  ];
  const bytes: Buffer[] = [];
  const int32 = (value: number): void => {
    const place = Buffer.alloc(4);
    place.writeInt32LE(value);
    bytes.push(place);
  };
  const int64 = (value: number): void => {
    const place = Buffer.alloc(8);
    place.writeBigInt64LE(BigInt(value));
    bytes.push(place);
  };
  const float = (value: number): void => {
    const place = Buffer.alloc(4);
    place.writeFloatLE(value);
    bytes.push(place);
  };
  const text = (value: string): void => {
    int32(value.length);
    bytes.push(Buffer.from(value));
  };
  int32(0x7eb2fdd6); // how a transducer begins
  text("vector");
  text("standard");
  int32(2); // the version of this form
  int32(0); // no symbols inside
  int64(3); // expanded, and may be changed
  int64(0); // where it starts
  int64(states.length);
  int64(states.reduce((sum, { length }) => sum + length, 0));
  for (const arcs of states) {
    float(0); // it may end anywhere
    int64(arcs.length);
    for (const { heard, says, costs, to } of arcs) {
      int32(heard);
      int32(says);
      float(costs);
      int32(to);
    }
  }
  return Buffer.concat(bytes);
}

/** Writes the model into a folder, as Vosk's models unpack. */
export async function writeToneModel(folder: string): Promise<void> {
  const files: Readonly<Record<string, string | Buffer>> = {
    README: "Two tones.\n",
    "am/final.mdl": acoustics(),
    "conf/mfcc.conf": [
      `--sample-frequency=${soundHertz}`,
      "--use-energy=false",
      `--num-mel-bins=${bands}`,
      `--num-ceps=${bands}`,
      `--low-freq=${lowestHertz}`,
      `--high-freq=${highestHertz}`,
      "--cepstral-lifter=0",
      "",
    ].join("\n"),
    "conf/model.conf": ["--acoustic-scale=1.0", "--frame-subsampling-factor=1", "--endpoint.silence-phones=1", ""].join(
      "\n",
    ),
    "graph/HCLG.fst": graph(),
    "graph/words.txt": ["<eps> 0", ...toneWords.map(({ word }, at) => `${word} ${at + 1}`), ""].join("\n"),
  };
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
}

/** Both words, a breath apart, then silence; for a microphone that plays it over and over. */
export function spokenTones(): Float32Array {
  const said = [
    { hertz: 0, ms: 1_000 },
    ...toneWords.flatMap(({ hertz }) => [
      { hertz, ms: 400 },
      { hertz: 0, ms: 200 },
    ]),
    { hertz: 0, ms: 1_400 },
  ];
  const samples = said.flatMap(({ hertz, ms }) =>
    Array.from({ length: (ms * soundHertz) / 1_000 }, (_, at) =>
      hertz === 0 ? 0 : 0.4 * Math.sin((2 * Math.PI * hertz * at) / soundHertz),
    ),
  );
  return Float32Array.from(samples);
}
