/** Auth0's strategies for a connection to Microsoft: personal accounts, and organisations. */
export const STRATEGIES = ["windowslive", "waad"] as const;
export type Strategy = (typeof STRATEGIES)[number];

/** Which of them an environment asks for. */
export const strategiesOf = ({
  auth0: { strategy },
}: {
  readonly auth0: { readonly strategy: Strategy | "both" };
}): readonly Strategy[] => STRATEGIES.filter((each) => strategy === "both" || strategy === each);
