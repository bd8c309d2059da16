/** Keyboard layouts of the world, as browsers report their keys. */

/** Keys by place: the digit row, then the three rows of letters. */
const places = [
  ..."1234567890".split("").map((digit) => `Digit${digit}`),
  "Minus",
  "Equal",
  ..."QWERTYUIOP".split("").map((letter) => `Key${letter}`),
  "BracketLeft",
  "BracketRight",
  "Backslash",
  ..."ASDFGHJKL".split("").map((letter) => `Key${letter}`),
  "Semicolon",
  "Quote",
  ..."ZXCVBNM".split("").map((letter) => `Key${letter}`),
  "Comma",
  "Period",
  "Slash",
] as const;

/** Stands for a dead key in the rows below. */
const dead = "◌";

interface Layout {
  readonly name: string;
  /** What each place writes, alone and with Shift. */
  readonly plain: string;
  readonly shift: string;
  /** Signs by the place of their key: with AltGr, and with Option on a Mac. */
  readonly altGr?: Readonly<Record<string, string>>;
  readonly option?: Readonly<Record<string, string>>;
}

const us = {
  plain: "1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./",
  shift: '!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:"ZXCVBNM<>?',
};
/** What Option writes on an American Mac; many others differ only a little. */
const option = Object.fromEntries(
  "¡™£¢∞§¶•ªº–≠œ∑◌®†¥◌◌øπ“‘«åß∂ƒ©˙∆˚¬…æΩ≈ç√∫◌µ≤≥÷".split("").map((sign, at) => [places[at] ?? "", sign]),
);
const polish = { KeyA: "ą", KeyC: "ć", KeyE: "ę", KeyL: "ł", KeyN: "ń", KeyO: "ó", KeyS: "ś", KeyX: "ź", KeyZ: "ż" };

export const layouts: readonly Layout[] = [
  { name: "US", ...us, option },
  {
    name: "British",
    plain: "1234567890-=qwertyuiop[]#asdfghjkl;'zxcvbnm,./",
    shift: '!"£$%^&*()_+QWERTYUIOP{}~ASDFGHJKL:@ZXCVBNM<>?',
    altGr: { Digit4: "€", KeyE: "é", KeyU: "ú", KeyI: "í", KeyO: "ó", KeyA: "á" },
    option: { ...option, Digit2: "€", Digit3: "#" },
  },
  {
    name: "German",
    plain: "1234567890ß◌qwertzuiopü+#asdfghjklöäyxcvbnm,.-",
    shift: "!\"§$%&/()=?◌QWERTZUIOPÜ*'ASDFGHJKLÖÄYXCVBNM;:_",
    altGr: { Digit2: "²", Digit7: "{", Digit8: "[", Digit9: "]", Digit0: "}", Minus: "\\", KeyQ: "@", KeyE: "€" },
    option: { ...option, Digit5: "[", Digit6: "]", Digit7: "|", Digit8: "{", Digit9: "}", KeyL: "@", KeyE: "€" },
  },
  {
    name: "French",
    plain: "&é\"'(-è_çà)=azertyuiop◌$*qsdfghjklmùwxcvbn,;:!",
    shift: "1234567890°+AZERTYUIOP◌£µQSDFGHJKLM%WXCVBN?./§",
    altGr: { Digit3: "#", Digit4: "{", Digit5: "[", Digit8: "\\", Digit0: "@", Minus: "]", Equal: "}", KeyE: "€" },
    option: { ...option, Digit5: "{", Minus: "}", Backslash: "@" },
  },
  {
    name: "Spanish",
    plain: "1234567890'¡qwertyuiop◌+çasdfghjklñ◌zxcvbnm,.-",
    shift: '!"·$%&/()=?¿QWERTYUIOP◌*ÇASDFGHJKLÑ◌ZXCVBNM;:_',
    altGr: { Digit1: "|", Digit2: "@", Digit3: "#", Digit4: "~", KeyE: "€", BracketLeft: "[", BracketRight: "]" },
    option: { ...option, Digit1: "|", Digit2: "@", Digit3: "#", BracketLeft: "[", BracketRight: "]" },
  },
  { name: "Polish", ...us, altGr: polish, option: { ...option, ...polish } },
  {
    name: "Swedish",
    plain: "1234567890+◌qwertyuiopå◌'asdfghjklöäzxcvbnm,.-",
    shift: '!"#¤%&/()=?◌QWERTYUIOPÅ◌*ASDFGHJKLÖÄZXCVBNM;:_',
    altGr: { Digit2: "@", Digit7: "{", Digit8: "[", Digit9: "]", Digit0: "}", Minus: "\\", KeyE: "€" },
    option: { ...option, Digit7: "|", Digit8: "[", Digit9: "]" },
  },
  {
    name: "Czech",
    plain: "+ěščřžýáíé=◌qwertzuiopú)◌asdfghjklů§yxcvbnm,.-",
    shift: "1234567890%◌QWERTZUIOP/('ASDFGHJKL\"!YXCVBNM?:_",
    altGr: { Digit1: "~", Digit2: "ˇ", KeyE: "€", KeyF: "[", KeyG: "]", KeyB: "{", KeyN: "}", KeyV: "@", KeyX: "#" },
  },
  {
    name: "Turkish",
    plain: "1234567890*-qwertyuıopğü,asdfghjklşizxcvbnmöç.",
    shift: "!'^+%&/()=?_QWERTYUIOPĞÜ;ASDFGHJKLŞİZXCVBNMÖÇ:",
    altGr: { Digit3: "#", Digit7: "{", Digit8: "[", KeyQ: "@", KeyE: "€" },
  },
  {
    name: "Dvorak",
    plain: "1234567890[]',.pyfgcrl/=\\aoeuidhtns-;qjkxbmwvz",
    shift: '!@#$%^&*(){}"<>PYFGCRL?+|AOEUIDHTNS_:QJKXBMWVZ',
    option,
  },
  {
    name: "Russian",
    plain: "1234567890-=йцукенгшщзхъ\\фывапролджэячсмитьбю.",
    shift: '!"№;%:?*()_+ЙЦУКЕНГШЩЗХЪ/ФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,',
    altGr: { Digit8: "₽" },
  },
  {
    name: "Greek",
    plain: "1234567890-=;ςερτυθιοπ[]\\ασδφγηξκλ◌'ζχψωβνμ,./",
    shift: '!@#$%^&*()_+:ΣΕΡΤΥΘΙΟΠ{}|ΑΣΔΦΓΗΞΚΛ◌"ΖΧΨΩΒΝΜ<>?',
    altGr: { KeyE: "€" },
  },
  {
    name: "Hebrew",
    plain: "1234567890-=/'קראטוןםפ][\\שדגכעיחלךף,זסבהנמצתץ.",
    shift: '!@#$%^&*)(_+QWERTYUIOP}{|ASDFGHJKL:"ZXCVBNM><?',
    altGr: { Digit4: "₪" },
  },
];

export type Platform = "Mac" | "Windows and Linux";
export const platforms: readonly Platform[] = ["Mac", "Windows and Linux"];

export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey?: boolean;
  readonly altKey?: boolean;
  readonly shiftKey?: boolean;
  readonly metaKey?: boolean;
  readonly isComposing?: boolean;
  readonly keyCode?: number;
  readonly modifierAltGraph?: boolean;
}

const keyOf = (sign: string | undefined): string => (sign === undefined || sign === dead ? "Dead" : sign);

/** Every press that writes, or may write, on this layout. */
export function pressesThatWrite(layout: Layout, platform: Platform): readonly KeyPress[] {
  const third = Object.entries((platform === "Mac" ? layout.option : layout.altGr) ?? {});
  const held =
    platform === "Mac"
      ? [{ altKey: true }]
      : // Windows sends Ctrl along with AltGr, Linux does not send even Alt.
        [{ altKey: true, ctrlKey: true, modifierAltGraph: true }, { modifierAltGraph: true }];
  return [
    ...places.map((code, at) => ({ code, key: keyOf(layout.plain[at]) })),
    ...places.map((code, at) => ({ code, key: keyOf(layout.shift[at]), shiftKey: true })),
    ...third.flatMap(([code, sign]) => held.map((modifiers) => ({ code, key: keyOf(sign), ...modifiers }))),
  ];
}

/** The key of this place, held with the platform's key for commands. */
export const command = (layout: Layout, platform: Platform, code: string): KeyPress => ({
  code,
  key: keyOf(layout.plain[places.findIndex((place) => place === code)]),
  ...(platform === "Mac" ? { metaKey: true } : { ctrlKey: true }),
});
