import { addressOfConnection } from "../../stacks/addresses";
import { factsOf } from "../../stacks/routes/facts";
import { type Chain, isOfRoute, providersOf } from "../chain";
import { code } from "../code";
import type { Finding, Rule } from "../rule";
import type { BrokerSide } from "../side";
import { textAt } from "../value";
import { describeProvider } from "./support/providers";

const PEOPLE = "Whoever runs an organisation can pose as the owner of any e-mail address";

export const emailsSetAsVerified: Rule = {
  id: "emails-set-as-verified",
  severity: "forbidden",
  what: "E-mail addresses that nobody verified count as verified.",
  why: "Whoever runs an organisation can give its people any e-mail address. An app that knows people by a verified address lets them in as somebody else.",
  fix: "If the plan changes it, put it back; if it was changed in Auth0 or Cognito, apply again. The environment file has no key for it.",
  find: (chain) => [
    ...(isOfRoute(chain, ["broker"]) ? findInConnection(chain.after) : []),
    ...findInIdentityProvider(chain),
  ],
};

function findInConnection({ connections: { waad } }: BrokerSide): Finding[] {
  const trust = textAt(waad, "options.0.should_trust_email_verified_connection");
  if (!trust || trust === "never_set_emails_as_verified") return []; // not set, Auth0 never does either
  return [
    {
      address: addressOfConnection("waad"),
      people: PEOPLE,
      cause: `the connection \`waad\` has \`should_trust_email_verified_connection\` ${code(trust)}`,
    },
  ];
}

/** Auth0 says of an address whether it is verified. Entra never does. */
function findInIdentityProvider(chain: Chain): Finding[] {
  const { email_verified: own } = factsOf(chain).mapping;
  return providersOf(chain).flatMap((provider) => {
    const claim = textAt(provider.after, "attribute_mapping.email_verified");
    if (!claim || claim === own) return []; // not mapped, no address is verified
    return [
      {
        address: provider.address,
        people: PEOPLE,
        cause: `${describeProvider(provider)} takes \`email_verified\` from the claim ${code(claim)}`,
      },
    ];
  });
}
