/** Holds what docs/design-language.md says about space, type and widths, in style sheets and in components. */

/** A length that a token has: anything in px beyond a hairline of 1 or 2, and anything in rem. */
const rawLength = /(?<![\w.-])-?(?![12]px)\d*\.?\d+(?:px|rem)/;
const weight = /^(?:var\(--(?:regular|medium|strong)\)|inherit)$/;
/** A size may follow the text around it (`em`), and 0 hides. */
const size = /^(?:var\(--t\d\d\)|inherit|0|[\d.]+em)(?: !important)?$/;
const font =
  /^(?:inherit|(?:italic )?var\(--(?:regular|medium|strong)\) var\(--t\d\d\)(?: \/ [\d.]+(?:px)?)? var\(--(?:ui|voice)\))$/;

export default {
  reportNeedlessDisables: true,
  overrides: [
    { files: ["**/*.svelte"], customSyntax: "postcss-html" },
    // Here the tokens are made: ranges of the faces, and the root's own size.
    {
      files: ["**/styles/{fonts,tokens}.css"],
      rules: { "declaration-property-value-allowed-list": null },
    },
  ],
  rules: {
    "declaration-property-value-disallowed-list": [
      { "/^(?:(?:row-|column-)?gap|(?:padding|margin)(?:-.+)?)$/": [rawLength] },
      { message: (property, value) => `Write ${property} with the steps --s1 to --s8, not "${value}"` },
    ],
    "declaration-property-value-allowed-list": [
      { "font-weight": [weight], "font-size": [size], font: [font] },
      { message: (property, value) => `Write ${property} with the tokens of type, not "${value}"` },
    ],
    "media-feature-name-disallowed-list": [
      ["/width$/", "/height$/", "/ratio$/"],
      { message: (name) => `Use a name of styles/media.css instead of "${name}"` },
    ],
    // Rules stand close; what needs a gap needs a comment.
    "rule-empty-line-before": "never",
    "at-rule-empty-line-before": "never",
    "declaration-empty-line-before": "never",
    "custom-property-empty-line-before": "never",
    "no-duplicate-selectors": true,
    "declaration-block-no-duplicate-properties": [true, { ignore: ["consecutive-duplicates-with-different-values"] }],
    "declaration-block-no-shorthand-property-overrides": true,
    "property-no-unknown": true,
    "declaration-property-value-no-unknown": true,
    "unit-no-unknown": true,
    "color-no-invalid-hex": true,
    "function-no-unknown": true,
    "at-rule-no-unknown": true,
    "selector-pseudo-class-no-unknown": [true, { ignorePseudoClasses: ["global"] }],
    "selector-pseudo-element-no-unknown": true,
    "block-no-empty": true,
    "no-invalid-position-at-import-rule": true,
    "custom-property-no-missing-var-function": true,
  },
};
