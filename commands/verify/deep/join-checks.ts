import type { Check } from "../check";
import type { DeepCheck } from "./checks-of-review";

/** The rules that find in a control plane what a check of the walk sees from outside. */
const SAME_FAULT: Readonly<Record<string, readonly string[]>> = {
  "cognito-domain": ["domain-replaced"],
  "cognito-app-client": ["app-client-replaced", "callback-removed"],
  "cognito-callback": ["callback-removed"],
  "cognito-logout-url": ["callback-removed"],
  "cognito-grant": ["identity-provider-not-supported", "app-client-changed"],
  "cognito-scopes": ["scope-missing"],
  "cognito-secret": ["app-client-replaced"],
  "cognito-provider": ["identity-provider-replaced", "identity-provider-not-supported"],
  "cognito-endpoint": ["endpoint-mismatch"],
  "cognito-client-id": ["broker-client-mismatch", "app-registration-mismatch"],
  "cognito-request": ["scope-missing"],
  "cognito-microsoft-endpoint": ["endpoint-mismatch"],
  "cognito-microsoft-client": ["app-registration-mismatch"],
  "cognito-microsoft-scopes": ["scope-missing"],
  "broker-client": ["broker-client-mismatch"],
  "broker-callback": ["callback-not-registered"],
  "broker-grant": ["broker-client-mismatch"],
  "broker-secret": ["broker-client-mismatch"],
  "broker-connection": ["connection-not-enabled", "connection-replaced"],
  "broker-button": ["connection-not-enabled"],
  "broker-offers": ["foreign-connection"],
  "broker-microsoft-endpoint": ["microsoft-endpoint-mismatch"],
  "broker-microsoft-client": ["app-registration-mismatch"],
  "broker-microsoft-scopes": ["scope-missing"],
  "entra-page": [
    "redirect-uri-not-registered",
    "connection-weakened",
    "connection-request-changed",
    "app-registration-replaced",
    "service-principal-missing",
    "accounts-narrowed",
    "identifier-not-registered",
  ],
  "entra-secret": ["app-registration-mismatch", "secret-gone-too-soon", "accounts-narrowed"],
  "entra-secret-end": ["secret-expires"],
};

/**
 * Joins the checks of a walk and of the control planes. What both see is one fault: the check of the walk stays the failed one, and has
 * the words of the other.
 */
export function joinChecks(walked: readonly Check[], deep: readonly DeepCheck[]): Check[] {
  const into = new Map<DeepCheck, Check>();
  const failed = walked.filter(({ verdict }) => verdict === "failed");
  const broken = deep.filter(({ verdict }) => verdict === "failed");
  for (const check of failed) {
    const alike = broken.filter(
      (each) => !into.has(each) && each.rules?.some((rule) => SAME_FAULT[check.id]?.includes(rule)),
    );
    // Of several connections it is the one that is named: dev-waad is the connection waad.
    const name = check.of?.split("-").at(-1);
    const same = alike.find(({ seen }) => name !== undefined && seen?.includes(name)) ?? alike[0];
    if (same !== undefined) into.set(same, check);
  }
  // What is left of a hop, if it is one on either side, is one fault too: a change that no rule minds, for instance.
  for (const check of failed.filter((each) => ![...into.values()].includes(each))) {
    const isLoneWalk = failed.filter(({ hop }) => hop === check.hop).length === 1;
    const [same, ...others] = broken.filter((each) => each.hop === check.hop && !into.has(each));
    if (same !== undefined && others.length === 0 && isLoneWalk) into.set(same, check);
  }
  const idOf = new Map([...into].map(([each, { id }]) => [each.id, id]));
  return [
    ...walked.map((check) => {
      const same = [...into].find(([, each]) => each === check)?.[0];
      return same === undefined ? check : withWords(check, same);
    }),
    ...deep
      .filter((each) => !into.has(each))
      .map(({ rules: _, ...check }) => {
        const because = check.because === undefined ? undefined : idOf.get(check.because);
        return because === undefined ? check : { ...check, because };
      }),
  ];
}

const withWords = (check: Check, { seen, toDo }: DeepCheck): Check => ({
  ...check,
  ...(seen !== undefined && {
    means: [check.means, `In the control plane: ${seen}`].filter(Boolean).join("\n"),
  }),
  ...(toDo !== undefined && { toDo: [check.toDo, toDo].filter(Boolean).join("\n") }),
});
