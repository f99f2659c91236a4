import { SAML_ADDRESSES } from "../../stacks/addresses";
import { NAME_ID } from "../../stacks/routes/saml-facts";
import type { Chain } from "../chain";
import { code } from "../code";
import { type Finding, ruleOf } from "../rule";
import { textAt, type Values } from "../value";
import { readClaimsPolicy } from "./support/claims-policy";
import { isLost, lossOf } from "./support/loss";
import { ownerOf } from "./support/owner";
import { countOfAll } from "./support/users";

type SamlChain = Chain<"saml">;

export const nameIdChanged = ruleOf(["saml"], {
  id: "name-id-changed",
  severity: "forbidden",
  what: "Entra no longer makes the NameID of a person's object ID: its claims mapping policy says something else, or is not the enterprise application's any more.",
  why: "The user name in the pool is the NameID. An object ID never changes and is nobody else's. An administrator can give an e-mail address or a user principal name to somebody else, who would then be that user.",
  fix: "If the plan changes it, put it back. If it was changed in Entra, apply again, and look up in Entra's audit log who changed it. The environment file has no key for it.",
  find(chain) {
    if (chain.after.identityProvider === undefined) return []; // then nobody signs in
    const loss = findLoss(chain);
    return loss === undefined ? [...findInPolicy(chain), ...findInAssignment(chain)] : [loss];
  },
});

const WANTED = `user.${NAME_ID.property}`;

function findLoss(chain: SamlChain): Finding | undefined {
  const lost = [SAML_ADDRESSES.claimsAssignment, SAML_ADDRESSES.claims]
    .map(chain.change)
    .find((each) => isLost(each) && each.isGone === undefined);
  if (lost === undefined) return undefined;
  const until = lost.action === "replace" ? " until it is there again" : "";
  return {
    address: lost.address,
    ...lossOf(lost, `Everyone${countOfAll(chain)} gets a new user ID${until}`, ownerOf(lost.address)),
  };
}

function findInPolicy(chain: SamlChain): Finding[] {
  const [old, planned] = [chain.before, chain.after].map(({ claims }) => sourceIn(claims));
  if (planned === undefined || planned === WANTED) return [];
  const isChanged = old !== undefined && old !== planned;
  return [
    {
      address: SAML_ADDRESSES.claims,
      people: `Everyone${countOfAll(chain)} ${isChanged ? "gets a new user ID" : "has a user ID that can become somebody else's"}`,
      cause: `${ownerOf(SAML_ADDRESSES.claims)} makes the NameID of ${code(planned)} instead of ${code(WANTED)}`,
    },
  ];
}

/** What the NameID comes from; `undefined` where the plan does not tell. */
function sourceIn(policy: Values | undefined): string | undefined {
  const read = readClaimsPolicy(policy);
  if (read === undefined) return undefined;
  if (read === "unreadable") return "(unreadable)";
  const found = read.claims.find(({ claim }) => claim === NAME_ID.claim);
  return found?.from ?? "Entra's default, the user principal name";
}

/** A policy that the enterprise application does not have is of no use. */
function findInAssignment(chain: SamlChain): Finding[] {
  const { claims, claimsAssignment, servicePrincipal } = chain.after;
  const pairs = [
    ["claims mapping policy", textAt(claimsAssignment, "claims_mapping_policy_id"), textAt(claims, "id")],
    [
      "enterprise application",
      textAt(claimsAssignment, "service_principal_id"),
      textAt(servicePrincipal, "id"),
    ],
  ] as const;
  return pairs.flatMap(([what, assigned, own]) =>
    assigned === undefined || own === undefined || idIn(assigned) === idIn(own)
      ? []
      : [
          {
            address: SAML_ADDRESSES.claimsAssignment,
            people: `Everyone${countOfAll(chain)} gets a new user ID`,
            cause: `${ownerOf(SAML_ADDRESSES.claimsAssignment)} has the ${what} ${code(assigned)}, and the environment's is ${code(own)}`,
          },
        ],
  );
}

/** The provider writes an ID with or without the path before it. */
const idIn = (id: string) => id.split("/").at(-1);
