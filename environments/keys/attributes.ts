import { z } from "zod";
import { attributeName } from "../values";
import { despiteOthers } from "./despite-others";
import { key } from "./key";
import { map } from "./map";
import { uniqueList } from "./unique-list";

/** How many custom attributes Cognito takes in a pool. */
const MAX_ATTRIBUTES = 50;

export const attributeNames = map({
  tenantId: key(attributeName.default("tenant_id"), {
    description: "Custom attribute with the directory (tenant) ID of a person's organisation",
    sample: "tenant_id",
  }),
  objectId: key(attributeName.default("object_id"), {
    description: "Custom attribute with a person's object ID in their organisation",
    sample: "object_id",
  }),
  accountType: key(attributeName.default("account_type"), {
    description: "Custom attribute that says `organization` or `personal`",
    sample: "account_type",
  }),
  former: key(
    uniqueList(attributeName, { many: MAX_ATTRIBUTES - 3, what: "names of custom attributes" }).default([]),
    {
      description: "Names that these attributes had before",
      sample: ["tenant"],
      details: "A user pool that is made anew gets them too. Cognito never forgets a custom attribute.",
      later: "ignored. A pool that is there keeps its attributes.",
    },
  ),
}).superRefine((given, { addIssue }) => {
  const { former, ...current } = Object(given) as Record<string, unknown>;
  const used = [
    ...Object.entries(current).map(([name, value]) => ({ path: [name] as PropertyKey[], value })),
    ...(Array.isArray(former) ? former : []).map((value, index) => ({
      path: ["former", index] as PropertyKey[],
      value,
    })),
  ];
  const first = new Map<unknown, PropertyKey[]>();
  for (const { path, value } of used) {
    const earlier = first.get(value);
    if (earlier === undefined) first.set(value, path);
    if (earlier === undefined || path[0] === earlier[0]) continue;
    addIssue({
      code: "custom",
      path,
      message: `must differ from ${earlier.join(".")}, which has this name`,
    });
  }
}, despiteOthers);

export const attributes = key(
  z
    .union(
      [z.literal("none"), attributeNames],
      "must be none, or a map with tenantId, objectId, accountType, former",
    )
    .exactOptional(),
  {
    description:
      "The user pool's custom attributes that tell an app which organisation a person is of. They are renewed at each sign-in, and are in the ID token",
    derivedDefault:
      "`tenant_id`, `object_id` and `account_type` for `auth0.strategy: microsoft`, else `none`",
    details:
      "An app knows a person by the user's name, which has the same two IDs; the attributes are there for convenience. `none` is for a pool that never had them. Only `auth0.strategy: microsoft` fills them; with another one, names are for a pool that has them from before. Terraform makes them with the pool. If a pool that is there lacks one, the plan says the call that adds it ([why](decisions/0026-attributes-of-the-organisation.md)).",
    later:
      "another name is another attribute, which is empty until a person signs in again. The plan says the call that adds it. With `none` instead of names, nothing fills them any more.",
  },
);
