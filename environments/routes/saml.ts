import type { z } from "zod";
import { defaultDisplayName } from "../defaults";
import { cognito } from "../keys/cognito";
import { despiteOthers } from "../keys/despite-others";
import { directSignOut } from "../keys/direct-sign-out";
import { map } from "../keys/map";
import { routeOf } from "../keys/route";
import { saml } from "../keys/saml";
import { microsoft } from "../keys/saml-microsoft";
import { type CommonEnvironment, fillCommon, LAST_KEYS } from "./common";
import { brokersKeys, findDirectMistakes } from "./without-broker";

/** The file of an environment whose pool reaches Entra straight, by SAML. */
export const samlFile = map({
  route: routeOf("saml"),
  microsoft,
  saml,
  cognito,
  signOut: directSignOut,
  ...LAST_KEYS,
  ...brokersKeys("saml"),
})
  .superRefine((file, { addIssue }) => {
    for (const mistake of findDirectMistakes("saml", file)) addIssue({ code: "custom", ...mistake });
  }, despiteOthers)
  .meta({ title: "Environment of sign-in with Microsoft, by SAML" });

type SamlFile = z.output<typeof samlFile>;

export interface SamlEnvironment extends CommonEnvironment, Pick<SamlFile, "route" | "signOut" | "saml"> {
  microsoft: Required<SamlFile["microsoft"]>;
}

/** Fills in the defaults that follow from the name or from other values. */
export function fillSaml(name: string, file: SamlFile): SamlEnvironment {
  const { auth0: _, ...keys } = file;
  return {
    ...keys,
    ...fillCommon(name, file, true),
    microsoft: { displayName: defaultDisplayName(name), ...file.microsoft },
  };
}
