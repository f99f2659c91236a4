import { z } from "zod";
import { appName, homeTenant } from "./app-registration";
import { key } from "./key";
import { map } from "./map";
import { refused } from "./refused";
import { FIRST_SECRET, secretSlots } from "./secret-slots";

const ONE_TENANT = "must be left out with route: saml, which lets in the home tenant alone";

export const microsoft = key(
  map({
    tenantId: homeTenant,
    accounts: key(
      z
        .literal(
          "tenant",
          "must be tenant or left out with route: saml.\nAn enterprise application signs in by SAML the people of its own tenant alone, and guests there.\nFor several organisations: route: entra with accounts: listed. For any, and personal accounts: route: broker.",
        )
        .default("tenant"),
      {
        description: "Who may sign in",
        choices: { tenant: "accounts of the home tenant alone, and its guests" },
        later: "there is no other value.",
      },
    ),
    displayName: appName,
    certificate: key(
      secretSlots({
        what: "certificate",
        sample: { active: "b", a: null, b: "2026-11-24" },
        later: {
          active: "`npm run deploy` has Entra sign with it after the apply. Do it once Cognito knows both.",
          a: "another time makes a new certificate. `null` has Terraform forget it, and `npm run deploy` removes it from Entra.",
          b: "as for slot a.",
        },
      }).default(FIRST_SECRET),
      {
        description:
          "The certificates with which Entra signs its assertions. Each is valid for three years. `npm run rotate` writes this",
        details: "There are two slots, so that Cognito knows the new certificate before Entra signs with it.",
        later: "[`npm run rotate`](rotate.md) renews it in three steps. Nobody notices.",
      },
    ),
    organizations: refused(ONE_TENANT),
    personal: refused(ONE_TENANT),
    secret: refused(
      "must be left out with route: saml: Entra signs its assertions, and microsoft.certificate says with what",
    ),
  }),
  { description: "The app registration in Entra" },
);
