import { SAML_ADDRESSES } from "../../stacks/addresses";
import type { Chain } from "../chain";
import { type Finding, ruleOf } from "../rule";
import type { Values } from "../value";
import { knownAt } from "./support/known";

type SamlChain = Chain<"saml">;
type Effect = Omit<Finding, "address">;

export const samlWeakened = ruleOf(["saml"], {
  id: "saml-weakened",
  severity: "warning",
  what: "The identity provider protects a sign-in by SAML less than before, or than the environment file says, or no longer signs people out of Microsoft. A sign-in without a request of Cognito's that the file does not allow is forbidden.",
  why: "Without a request of Cognito's, others can bring a person into an account that is not theirs. Signed requests and encrypted assertions keep others from reading or making them.",
  fix: "If the plan changes it, set `saml` or `signOut` to what you want; if it was changed in Cognito, apply again.",
  find: (chain) =>
    [...findInitiated(chain), ...findLowered(chain), ...findSignOut(chain)].map((effect) => ({
      address: SAML_ADDRESSES.identityProvider,
      ...effect,
    })),
});

function findInitiated({ before, after, environment }: SamlChain): Effect[] {
  const isOn = stateOf(after.identityProvider, "IDPInit");
  if (isOn !== true) return [];
  const isAsked = environment.saml.idpInitiated;
  if (isAsked && stateOf(before.identityProvider, "IDPInit") === true) return [];
  return [
    {
      people: "Others can bring a person into an account that the person did not ask for",
      cause:
        "Cognito's identity provider has `IDPInit` on, and takes assertions without a request of its own",
      ...(!isAsked && { severity: "forbidden" as const }),
    },
  ];
}

const PROTECTIONS = [
  {
    name: "RequestSigningAlgorithm",
    key: "signRequests",
    people: "Entra can't tell any more whether a request is Cognito's",
    cause: "signs no requests (`RequestSigningAlgorithm`)",
  },
  {
    name: "EncryptedResponses",
    key: "encryptAssertions",
    people: "Whoever sees a person's browser can read what Entra says of them",
    cause: "has `EncryptedResponses` off, and takes assertions that are not encrypted",
  },
] as const;

function findLowered({ before, after, environment }: SamlChain): Effect[] {
  return PROTECTIONS.filter(({ name, key }) => {
    const wasOn = stateOf(before.identityProvider, name) ?? false;
    return (wasOn || environment.saml[key]) && stateOf(after.identityProvider, name) === false;
  }).map(({ people, cause }) => ({ people, cause: `Cognito's identity provider ${cause}` }));
}

function findSignOut({ after, environment }: SamlChain): Effect[] {
  if (environment.signOut !== "everywhere" || stateOf(after.identityProvider, "IDPSignout") !== false)
    return [];
  return [
    {
      people: "People who sign out everywhere stay signed in at Microsoft",
      cause: "Cognito's identity provider has `IDPSignout` off",
    },
  ];
}

/** Whether one of the details is on; `undefined` where the plan does not tell. */
function stateOf(provider: Values | undefined, name: string): boolean | undefined {
  const value = knownAt(provider, `provider_details.${name}`);
  return value === undefined ? undefined : value !== null && value !== "" && value !== "false";
}
