import { z } from "zod";
import { tagValue } from "../values";
import { despiteOthers } from "./despite-others";
import { key } from "./key";

/** How many tags a resource of AWS has at most. */
const MAX_TAGS = 50;

const NAME = /^(?!aws:)[A-Za-z0-9 _.:/=+@-]{1,128}$/i;

/** @see https://docs.aws.amazon.com/cognito/latest/developerguide/tagging.html */
export const tags = key(
  z
    .record(z.string(), tagValue, 'must be a map with a text for each tag, like { cost-center: "4711" }')
    .superRefine((given, { addIssue }) => {
      const names = Object.keys(Object(given));
      if (names.length > MAX_TAGS) {
        addIssue({
          code: "custom",
          path: [],
          message: `must be at most ${MAX_TAGS} tags, not ${names.length}`,
        });
      }
      for (const name of names.filter((each) => !NAME.test(each))) {
        addIssue({
          code: "invalid_key",
          origin: "record",
          issues: [],
          path: [name],
          message: renderMust(name),
        });
      }
    }, despiteOthers)
    .meta({ maxProperties: MAX_TAGS, propertyNames: { pattern: NAME.source } })
    .default({}),
  {
    description: "Tags of what the stack makes in AWS: of the user pool, and of what an extension adds",
    sample: { "cost-center": "4711", team: "identity" },
    details: `Up to ${MAX_TAGS}, of letters, digits, spaces and \`_ . : / = + - @\`: a name has 1 to 128 characters and doesn't start with \`aws:\`, a value has at most 256. They are for AWS alone: Entra and Auth0 have [no equal](decisions/0028-a-door-for-code.md). Tags that others put on the user pool stay. A plan then also needs \`cognito-idp:ListUserPools\`, and a deploy \`cognito-idp:TagResource\` and \`cognito-idp:UntagResource\`.`,
    later:
      "changed in place. A tag that is taken out of the file stays on the user pool, as nobody can tell it from others' tags: remove it there.",
  },
);

function renderMust(name: string): string {
  if (/^aws:/i.test(name)) return "must not start with aws:, which AWS keeps to itself";
  return "must be 1 to 128 letters, digits, spaces and _ . : / = + - @";
}
