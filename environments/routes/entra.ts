import type { z } from "zod";
import { defaultDisplayName } from "../defaults";
import { cognito } from "../keys/cognito";
import { despiteOthers } from "../keys/despite-others";
import { directSignOut } from "../keys/direct-sign-out";
import { microsoft } from "../keys/entra-microsoft";
import { map } from "../keys/map";
import { routeOf } from "../keys/route";
import type { MistakeAtKey } from "../mistakes";
import { type CommonEnvironment, fillCommon, LAST_KEYS } from "./common";
import { brokersKeys, findDirectMistakes, findMistakesInSignOut } from "./without-broker";

/** The file of an environment whose pool reaches Entra straight, by OpenID Connect. */
export const entraFile = map({
  route: routeOf("entra"),
  microsoft,
  cognito,
  signOut: directSignOut,
  ...LAST_KEYS,
  ...brokersKeys("entra"),
})
  .superRefine((file, { addIssue }) => {
    for (const mistake of [
      ...findDirectMistakes("entra", file),
      ...findMistakesInSignOut(file),
      ...findMistakesInList(file),
    ]) {
      addIssue({ code: "custom", ...mistake });
    }
  }, despiteOthers)
  .meta({ title: "Environment of sign-in with Microsoft, straight to Entra" });

type EntraFile = z.output<typeof entraFile>;

export interface EntraEnvironment extends CommonEnvironment, Pick<EntraFile, "route" | "signOut"> {
  microsoft: Required<Omit<EntraFile["microsoft"], "organizations">> &
    Pick<EntraFile["microsoft"], "organizations">;
}

/** Fills in the defaults that follow from the name or from other values. */
export function fillEntra(name: string, file: EntraFile): EntraEnvironment {
  const { auth0: _, ...keys } = file;
  return {
    ...keys,
    ...fillCommon(name, file, true),
    microsoft: { displayName: defaultDisplayName(name), ...file.microsoft },
  };
}

/** Finds a list where `accounts` has no place for it, none where it needs one, and names that would be there twice. */
function findMistakesInList(file: unknown): MistakeAtKey[] {
  const { microsoft, cognito } = Object(file) as Record<string, unknown>;
  const { accounts = "tenant", organizations } = Object(microsoft) as Record<string, unknown>;
  const { providerName } = Object(cognito) as Record<string, unknown>;
  if (accounts !== "listed") {
    return organizations === undefined
      ? []
      : [
          {
            path: ["microsoft", "organizations"],
            message: `must be left out with microsoft.accounts: ${String(accounts)}; it needs listed`,
          },
        ];
  }
  return [
    ...(organizations === undefined
      ? [
          {
            path: ["microsoft", "organizations"],
            message: "must be a list of organisations with microsoft.accounts: listed",
          },
        ]
      : []),
    ...(isWritten(providerName)
      ? [
          {
            path: ["cognito", "providerName"],
            message:
              "must be left out with microsoft.accounts: listed, where each organisation has the name of its identity provider",
          },
        ]
      : []),
  ];
}

const isWritten = (name: unknown) => typeof name === "string" && name !== "Microsoft";
