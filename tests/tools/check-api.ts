/** Checks the OpenAPI document against OpenAPI's own schema, and that the validator still refuses planted faults. */
import { Validator } from "@seriousme/openapi-schema-validator";
import { openApiDocument } from "../../server/http/openapi.ts";

const document = openApiDocument();

const verdictOn = async (description: Readonly<Record<string, unknown>>) => {
  const { valid, errors } = await new Validator().validate({ ...description });
  return { isValid: valid, errors: JSON.stringify(errors, undefined, 2) };
};
const withReference = (to: string): typeof document =>
  JSON.parse(
    JSON.stringify(document).replaceAll('"#/components/schemas/Fault"', JSON.stringify(to)),
  ) as typeof document;

const { isValid, errors } = await verdictOn(document);
console.log(`${isValid ? "ok  " : "FAIL"} openapi.json is valid${isValid ? "" : `: ${errors}`}`);

const planted: Readonly<Record<string, typeof document>> = {
  "responses that are a word": { ...document, paths: { "/api/rooms": { post: { responses: "none" } } } },
  "a reference to nothing": withReference("#/components/schemas/NoSuchSchema"),
};
let areCaught = true;
for (const [fault, description] of Object.entries(planted)) {
  const isCaught = !(await verdictOn(description)).isValid;
  console.log(`${isCaught ? "ok  " : "FAIL"} the validator refuses ${fault}`);
  areCaught &&= isCaught;
}
process.exit(isValid && areCaught ? 0 : 1);
