import { addressOfConnection } from "../../stacks/addresses";
import { type Finding, ruleOf } from "../rule";
import type { BrokerSide } from "../side";
import { textAt } from "../value";
import { joinValues } from "./support/join-values";
import { knownAt } from "./support/known";
import { upstreamParametersOf } from "./support/upstream-parameters";

export const connectionRequestChanged = ruleOf(["broker"], {
  id: "connection-request-changed",
  severity: "forbidden",
  what: "The connection `microsoft` sends more to Microsoft than a sign-in takes: headers, or parameters of the protocol.",
  why: "With a header Auth0 can prove itself as another app. Parameters like `redirect_uri`, `state` or `code_challenge` are what keeps one person's sign-in from another's.",
  fix: "If the plan adds it, take it out; if it was added in Auth0, apply again. The environment file has no key for it.",
  find: ({ after }) =>
    [...findHeaders(after), ...findParameters(after)].map((effect) => ({
      address: addressOfConnection("microsoft"),
      ...effect,
    })),
});

function findHeaders({ connections }: BrokerSide): Omit<Finding, "address">[] {
  const headers = [knownAt(connections.microsoft, "options.0.custom_headers") ?? []].flat();
  if (headers.length === 0) return [];
  const names = headers.map((header) => textAt(header, "header") ?? "(known after apply)");
  return [
    {
      people: "Auth0 may sign people in as another app at Microsoft, or nobody can sign in",
      cause: `the connection \`microsoft\` sends the header ${joinValues(names)}`,
    },
  ];
}

function findParameters({ connections }: BrokerSide): Omit<Finding, "address">[] {
  const { ofTheProtocol = [] } = upstreamParametersOf(connections.microsoft) ?? {};
  return ofTheProtocol.length === 0
    ? []
    : [
        {
          people: "Others may take part in people's sign-ins at Microsoft",
          cause: `the connection \`microsoft\` sets ${joinValues(ofTheProtocol)} of the request to Microsoft`,
        },
      ];
}
