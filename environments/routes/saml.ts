import type { z } from "zod";
import { defaultDisplayName } from "../defaults";
import { directAdopt } from "../keys/adopt";
import { cognito } from "../keys/cognito";
import { despiteOthers } from "../keys/despite-others";
import { map } from "../keys/map";
import { refused } from "../keys/refused";
import { routeOf } from "../keys/route";
import { saml } from "../keys/saml";
import { microsoft } from "../keys/saml-microsoft";
import { samlSignOut } from "../keys/saml-sign-out";
import type { MistakeAtKey } from "../mistakes";
import { type CommonEnvironment, fillCommon, LAST_KEYS } from "./common";
import { findDirectMistakes, noBroker } from "./without-broker";

/** The file of an environment whose pool reaches Entra straight, by SAML. */
export const samlFile = map({
  route: routeOf("saml"),
  microsoft,
  saml,
  cognito,
  signOut: samlSignOut,
  ...LAST_KEYS,
  adopt: directAdopt(noBroker("saml")),
  auth0: refused(noBroker("saml")),
})
  .superRefine((file, { addIssue }) => {
    for (const mistake of [...findDirectMistakes(file), ...findMistakesInInitiated(file)]) {
      addIssue({ code: "custom", ...mistake });
    }
  }, despiteOthers)
  .meta({ title: "Environment of sign-in with Microsoft, by SAML" });

type SamlFile = z.output<typeof samlFile>;

export interface SamlEnvironment extends CommonEnvironment, Pick<SamlFile, "route" | "signOut" | "saml"> {
  microsoft: Required<Omit<SamlFile["microsoft"], "organizations" | "personal" | "secret">>;
}

/** Fills in the defaults that follow from the name or from other values. */
export function fillSaml(name: string, file: SamlFile): SamlEnvironment {
  const { auth0: _, microsoft, ...keys } = file;
  const { tenantId, accounts, displayName = defaultDisplayName(name), certificate } = microsoft;
  return {
    ...keys,
    ...fillCommon(name, file, true),
    microsoft: { tenantId, accounts, displayName, certificate },
  };
}

/**
 * Finds what Entra and Cognito refuse of a sign-in that starts at Microsoft.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-SAML-session-initiation.html
 */
function findMistakesInInitiated(file: unknown): MistakeAtKey[] {
  const { saml, cognito } = Object(file) as Record<string, unknown>;
  if (Object(saml).idpInitiated !== true) return [];
  if (Object(saml).signRequests === true) {
    return [
      {
        path: ["saml", "idpInitiated"],
        message:
          "must be false with saml.signRequests, since such a sign-in has no request (Entra refuses it: AADSTS76021)",
      },
    ];
  }
  const clients = Object.entries(Object(Object(cognito).clients) as Record<string, unknown>);
  if (clients.length === 0 && Object(cognito).userPool !== undefined) {
    return [
      {
        path: ["saml", "idpInitiated"],
        message: "must be false without an app client in this file, since such a sign-in goes on in one",
      },
    ];
  }
  return clients.flatMap(([name, client]) => {
    const others: unknown = Object(client).alsoSignInWith;
    return Array.isArray(others) && others.length > 0
      ? {
          path: ["cognito", "clients", name, "alsoSignInWith"],
          message:
            "must be left out with saml.idpInitiated: Cognito takes no other kind of identity provider beside it",
        }
      : [];
  });
}
