/** Auth0's own strategies for Microsoft: personal accounts, and organisations. */
export const STRATEGIES_OF_AUTH0 = ["windowslive", "waad"] as const;

/** How Auth0 reaches Microsoft: by a connection with Microsoft's endpoints written out, or by one of Auth0's own strategies. */
export const STRATEGIES = ["microsoft", ...STRATEGIES_OF_AUTH0] as const;
export type Strategy = (typeof STRATEGIES)[number];

/** What Auth0 calls a connection's strategy: the start of its users' IDs. */
export const nameAtAuth0 = (strategy: Strategy) => (strategy === "microsoft" ? "oauth2" : strategy);

/** Which of them an environment asks for. */
export const strategiesOf = ({
  auth0: { strategy },
}: {
  readonly auth0: { readonly strategy: Strategy | "both" };
}): readonly Strategy[] => (strategy === "both" ? STRATEGIES_OF_AUTH0 : [strategy]);

/** Whether it asks for the connection with Microsoft's endpoints written out. */
export const hasMicrosoftConnection = ({ auth0 }: Parameters<typeof strategiesOf>[0]): boolean =>
  auth0.strategy === "microsoft";
