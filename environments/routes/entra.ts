import type { z } from "zod";
import { defaultDisplayName } from "../defaults";
import { entrasAdopt } from "../keys/adopt";
import { cognito } from "../keys/cognito";
import { despiteOthers } from "../keys/despite-others";
import { directSignOut } from "../keys/direct-sign-out";
import { microsoft } from "../keys/entra-microsoft";
import { map } from "../keys/map";
import { refused } from "../keys/refused";
import { routeOf } from "../keys/route";
import { type CommonEnvironment, fillCommon, LAST_KEYS } from "./common";
import { findDirectMistakes, findMistakesInSignOut, noBroker } from "./without-broker";

/** The file of an environment whose pool reaches Entra straight, by OpenID Connect. */
export const entraFile = map({
  route: routeOf("entra"),
  microsoft,
  cognito,
  signOut: directSignOut,
  ...LAST_KEYS,
  adopt: entrasAdopt(noBroker("entra")),
  auth0: refused(noBroker("entra")),
  saml: refused("must be left out with route: entra, which signs in by OpenID Connect; it needs saml"),
})
  .superRefine((file, { addIssue }) => {
    for (const mistake of [...findDirectMistakes(file), ...findMistakesInSignOut(file)]) {
      addIssue({ code: "custom", ...mistake });
    }
  }, despiteOthers)
  .meta({ title: "Environment of sign-in with Microsoft, straight to Entra" });

type EntraFile = z.output<typeof entraFile>;

/** The secret-free keys of the app registration, as the file says them. */
type Microsoft = EntraFile["microsoft"];

export interface EntraEnvironment extends CommonEnvironment, Pick<EntraFile, "route" | "signOut"> {
  microsoft: Required<Pick<Microsoft, "tenantId" | "accounts" | "displayName" | "secret">> &
    Pick<Microsoft, "organizations">;
}

/** Fills in the defaults that follow from the name or from other values. */
export function fillEntra(name: string, file: EntraFile): EntraEnvironment {
  const { auth0: _, saml: __, microsoft, ...keys } = file;
  const { tenantId, accounts, organizations, secret, displayName = defaultDisplayName(name) } = microsoft;
  return {
    ...keys,
    ...fillCommon(name, file, true),
    microsoft: {
      tenantId,
      accounts,
      ...(organizations !== undefined && { organizations }),
      displayName,
      secret,
    },
  };
}
