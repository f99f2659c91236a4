import { z } from "zod";
import { findRepeated } from "../find-repeated";
import { displayName, MAX_ORGANIZATIONS, organizationId } from "../values";
import { despiteOthers } from "./despite-others";
import { key } from "./key";
import { map } from "./map";

const ANY_OR_LIST = "must be any, or a list of organisations, each with id and name";

const organization = map({
  id: key(organizationId, {
    description: "The organisation's directory (tenant) ID",
    where: "the organisation's Entra admin center, Overview, Tenant ID",
    sample: "fab71ca0-0000-4000-8000-000000000fab",
  }),
  name: key(displayName, {
    description: "What the organisation is called in plan reviews",
    sample: "Fabrikam",
    later: "changed in place. Nobody notices.",
  }),
});

const list = z
  .array(organization, ANY_OR_LIST)
  .min(1, "must have an organisation, or be any")
  .max(MAX_ORGANIZATIONS, `must be at most ${MAX_ORGANIZATIONS} organisations`)
  .superRefine((organizations, { addIssue }) => {
    const ids = organizations.map((each: unknown) => String(Object(each).id).toLowerCase());
    for (const index of findRepeated(ids)) {
      addIssue({ code: "custom", path: [index, "id"], message: "must be in the list once only" });
    }
  }, despiteOthers);

export const organizations = key(z.union([z.literal("any"), list], ANY_OR_LIST).default("any"), {
  description: "Which organisations' accounts may sign in, of those that `microsoft.accounts` names",
  sample: [{ id: "fab71ca0-0000-4000-8000-000000000fab", name: "Fabrikam" }],
  question: "Which organisations: any, or each as ID=name, separated by commas",
  where:
    'each organisation\'s Entra admin center, Overview, Tenant ID; or "issuer" on https://login.microsoftonline.com/<its domain name>/v2.0/.well-known/openid-configuration',
  details:
    "Auth0 refuses everyone else before it makes a user. Guests of an organisation come with the ID of their own one. Personal accounts are another matter: [`microsoft.personal`](#microsoftpersonal). Needs `auth0.strategy: microsoft`.",
  later:
    "changed in place. People of an organisation that is no longer in the list can't sign in again, and stay in the user pool.",
});
