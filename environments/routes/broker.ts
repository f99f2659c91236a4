import type { z } from "zod";
import { defaultConnections, defaultDisplayName, defaultPersonal } from "../defaults";
import { adopt } from "../keys/adopt";
import { auth0 } from "../keys/auth0";
import { cognito } from "../keys/cognito";
import { despiteOthers } from "../keys/despite-others";
import { map } from "../keys/map";
import { microsoft } from "../keys/microsoft";
import { defaultRoute } from "../keys/route";
import { signOut } from "../keys/sign-out";
import { findMicrosoftMistakes } from "../microsoft-mistakes";
import { findMisplacedAdoptions } from "../misplaced-adoptions";
import { findSignOutObstacles } from "../sign-out-obstacles";
import { type CommonEnvironment, fillCommon, LAST_KEYS } from "./common";

/** The file of an environment whose pool reaches Microsoft by way of Auth0. */
export const brokerFile = map({
  route: defaultRoute,
  microsoft,
  auth0,
  cognito,
  signOut,
  ...LAST_KEYS,
  adopt,
})
  .superRefine(({ signOut, cognito }, { addIssue }) => {
    if (signOut !== "everywhere") return;
    for (const mistake of findSignOutObstacles(Object(cognito))) {
      addIssue({ code: "custom", ...mistake });
    }
  }, despiteOthers)
  .superRefine((file, { addIssue }) => {
    for (const mistake of findMisplacedAdoptions(file)) addIssue({ code: "custom", ...mistake });
  }, despiteOthers)
  .superRefine((file, { addIssue }) => {
    for (const mistake of findMicrosoftMistakes(file)) addIssue({ code: "custom", ...mistake });
  }, despiteOthers)
  .meta({ title: "Environment of sign-in with Microsoft" });

type BrokerFile = z.output<typeof brokerFile>;

export interface BrokerEnvironment extends CommonEnvironment, Pick<BrokerFile, "route" | "signOut"> {
  microsoft: Required<BrokerFile["microsoft"]>;
  auth0: Omit<BrokerFile["auth0"], "connections"> & {
    connections: Required<BrokerFile["auth0"]["connections"]>;
  };
}

/** Fills in the defaults that follow from the name or from other values. */
export function fillBroker(name: string, file: BrokerFile): BrokerEnvironment {
  const { microsoft, auth0 } = file;
  return {
    ...file,
    ...fillCommon(name, file, auth0.strategy === "microsoft"),
    microsoft: {
      displayName: defaultDisplayName(name),
      personal: defaultPersonal(microsoft.accounts),
      ...microsoft,
    },
    auth0: { ...auth0, connections: { ...defaultConnections(name), ...auth0.connections } },
  };
}
