import { z } from "zod";
import { DEFAULT_STRATEGY, defaultConnections } from "../defaults";
import { STRATEGIES } from "../strategies";
import { auth0CustomDomain, auth0Domain, connectionName, microsoftConnectionName } from "../values";
import { key } from "./key";
import { map } from "./map";
import { FIRST_SECRET, secretSlots } from "./secret-slots";

const DEFAULT_CONNECTIONS = defaultConnections("<environment>");

export const auth0 = key(
  map({
    domain: key(auth0Domain, {
      description: "The Auth0 tenant's own domain",
      where: "Auth0 dashboard, Applications, any application, Settings, Domain",
      sample: "acme-dev.eu.auth0.com",
      question: "Auth0: the tenant's own domain, like acme-dev.eu.auth0.com",
      details: "Environments may share an Auth0 tenant: what they make there is named after each.",
      later: "refused.",
    }),
    customDomain: key(auth0CustomDomain.exactOptional(), {
      description:
        "The Auth0 tenant's custom domain, already verified there. The sign-in pages and the issuer use it",
      sample: "id.acme.com",
      details: "The callback URLs of both domains are registered with Entra.",
      later: "changed in place. A sign-in that is under way at that moment fails and works the next time.",
    }),
    strategy: key(
      z
        .enum(
          [...STRATEGIES, "both"],
          "must be microsoft, or one of Auth0's own: windowslive (personal accounts), waad (organisations) or both",
        )
        .default(DEFAULT_STRATEGY),
      {
        description: "Auth0's connections to Microsoft, by their strategy. It is a part of each user ID",
        choices: {
          microsoft:
            "one connection for all accounts, with Microsoft's endpoints and whom they let in written out",
          windowslive: "Auth0's own connection for personal accounts",
          waad: "Auth0's own connection for organisations",
          both: "one of each of Auth0's own",
        },
        details: `With \`both\`, people choose between the two on Auth0's page, and each button makes a user of its own. If \`windowslive\` turns out to admit organisations, a person who uses one button today and the other tomorrow is two users of the app.

With \`windowslive\` and \`accounts: tenant\` nobody gets in: Entra refuses that connection's endpoints to a single-tenant app registration.`,
        later:
          "Terraform refuses to remove a connection. Whoever then comes through the other one becomes a new user.",
      },
    ),
    connections: key(
      map({
        microsoft: key(microsoftConnectionName.exactOptional(), {
          description: "Name of the connection for all accounts",
          derivedDefault: `\`${DEFAULT_CONNECTIONS.microsoft}\``,
          sample: "microsoft",
          details:
            "In lower case. With `cognito.providerName` it has at most 46 characters, since Cognito takes 128 for a user's name.",
        }),
        windowslive: key(connectionName.exactOptional(), {
          description: "Name of the connection for personal accounts",
          derivedDefault: `\`${DEFAULT_CONNECTIONS.windowslive}\``,
          sample: "personal",
        }),
        waad: key(connectionName.exactOptional(), {
          description: "Name of the connection for organisations",
          derivedDefault: `\`${DEFAULT_CONNECTIONS.waad}\``,
          sample: "acme-staff",
        }),
      }).default({}),
      {
        description: "Names of the connections in Auth0, for those that were made by hand",
        derivedDefault: "as below",
        details: "An Auth0 tenant has each name once.",
        later: "refused. A new name is a new connection, and the users of the old one go with it.",
      },
    ),
    userIdAttribute: key(z.enum(["sub", "oid"], "must be sub or oid").default("sub"), {
      description: "Which claim becomes the user ID for work accounts",
      choices: {
        sub: "their ID within the app registration",
        oid: "their object ID in their organisation, for a connection that was made by hand with it",
      },
      sample: "oid",
      later:
        "[forbidden](rules.md#user-id-attribute). Terraform would change it in place, and everyone with a work or school account would get a new user ID and lose their account in the app.",
    }),
    secret: key(
      secretSlots({
        sample: { active: "b", a: "first", b: "2026-11-24T14:02:07Z" },
        later: {
          active: "changed in place, in one call to Cognito.",
          a: "another time makes a new Auth0 application, `null` takes the old one out of use.",
          b: "as for slot a; `null` destroys the Auth0 application.",
        },
      }).default(FIRST_SECRET),
      {
        description:
          "The Auth0 applications, each with its secret, with which Cognito proves itself to Auth0. `npm run rotate` writes this",
        details:
          "Auth0 gives an application one secret, so each slot is an application of its own. These secrets don't expire. The first application stays for ever, because sign-out links name it. Once slot a is no longer `first`, nobody can sign in with it.",
        later:
          "[`npm run rotate`](rotate.md) takes the same three steps as for `microsoft.secret`. Whoever is between Cognito and Auth0 at the moment of the switch has to start again. Nobody's user ID changes.",
      },
    ),
  }),
  { description: "The broker: an Auth0 tenant" },
);
