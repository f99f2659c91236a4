import assert from "node:assert/strict";
import { test } from "node:test";
import type { Asked } from "../../../commands/route/route-move";
import { routesOf } from "../../../environments/routes-of";
import { admissionOf } from "../../../stacks/routes/facts";
import { routedIn } from "../../support/environment-in";
import { FABRIKAM, HOME, moveIn, POOL_KEYS } from "./moving";

const LIST = `organizations: [{ id: ${FABRIKAM}, name: Fabrikam }]`;
const BROKER = `microsoft: { tenantId: ${HOME}, accounts: tenant }\nauth0: { domain: acme-dev.eu.auth0.com }\n${POOL_KEYS}`;
const ENTRA = `route: entra\nmicrosoft: { tenantId: ${HOME} }\n${POOL_KEYS}`;
const AUTH0 = { auth0Domain: "acme-dev.eu.auth0.com" };

for (const [title, file, asked, admission] of [
  ["the broker's home tenant to entra", BROKER, { to: "entra" }, { organizations: "home", personal: false }],
  [
    "the broker's list to entra",
    BROKER.replace("accounts: tenant", `accounts: organizations, ${LIST}`),
    { to: "entra" },
    { organizations: [{ name: "Fabrikam", id: FABRIKAM, domains: [] }], personal: false },
  ],
  ["entra to saml", ENTRA, { to: "saml" }, { organizations: "home", personal: false }],
  ["entra to the broker", ENTRA, { to: "broker", ...AUTH0 }, { organizations: "home", personal: false }],
  [
    "a list of entra to the broker",
    ENTRA.replace("}", `, accounts: listed, ${LIST} }`),
    { to: "broker", ...AUTH0 },
    { organizations: [{ name: "Fabrikam", id: FABRIKAM }], personal: false },
  ],
] as const) {
  test(`${title}: the file has both routes, and the new one lets in the same people`, () => {
    const { files } = moveIn(file, asked);
    const [next, old] = routesOf(routedIn(String(files.sideBySide)));
    assert.deepEqual([next.route, admissionOf(next)], [asked.to, admission]);
    const before = routedIn(file);
    assert.deepEqual(old, before);
    const { retired, ...present } = routedIn(files.retired);
    const { former: _, ...wanted } = next;
    assert.deepEqual([present, retired], [wanted, before]);
  });
}

test("a sign-out of every session stays one", () => {
  const { routes } = moveIn(`${BROKER}signOut: everywhere\n`, { to: "entra" });
  assert.deepEqual([routes.old.signOut, routes.next.signOut], ["everywhere", "everywhere"]);
});

test("a new identity provider takes the name that no other one has", () => {
  const file = BROKER.replace(
    "logoutUrls: [https://dev.acme.com/]",
    "logoutUrls: [https://dev.acme.com/]\n      alsoSignInWith: [entra]",
  );
  assert.equal(moveIn(file, { to: "entra" }).routes.next.cognito.providerName, "Entra-2");
});

for (const [title, file, asked, code, message] of [
  [
    "the present route",
    ENTRA,
    { to: "entra" },
    "route-is-present",
    "environments/dev.yaml route: is entra already, so there is nothing to move.\nTo do: name another route with --to.",
  ],
  [
    "a broker without its tenant",
    ENTRA,
    { to: "broker" },
    "auth0-domain-missing",
    "dev: the route broker needs an Auth0 tenant, and the environment has none.\nTo do: give the tenant's own domain, like --auth0-domain acme-dev.eu.auth0.com.",
  ],
  [
    "an Auth0 tenant where there is none",
    ENTRA,
    { to: "saml", ...AUTH0 },
    "auth0-domain-misplaced",
    "--auth0-domain: is acme-dev.eu.auth0.com, but the route saml has no Auth0 in between.\nTo do: leave it out.",
  ],
  [
    "another route while a move is under way",
    `${ENTRA.replace(" }", ", displayName: Acme }").replace("domain: acme-dev\n", "domain: acme-dev\n  providerName: Entra\n")}former:\n  route: broker\n  microsoft: { tenantId: ${HOME} }\n  auth0: { domain: acme-dev.eu.auth0.com }\n`,
    { to: "saml" },
    "route-move-under-way",
    "environments/dev.yaml former: is a move from broker to entra that is not at its end yet.\nTo do: npm run route -- dev --to entra shows where it is. To go back, write the keys below former in the place of the present route's, and deploy.",
  ],
] as const satisfies readonly (readonly [string, string, Asked, string, string])[]) {
  test(`${title} is refused`, () =>
    assert.throws(() => moveIn(file, asked), { name: "UserError", code, message }));
}

test("what the new file would have as mistakes is told, with the file", () => {
  assert.throws(() => moveIn(ENTRA, { to: "broker", auth0Domain: "nowhere" }), {
    code: "route-file-invalid",
    message:
      /^dev: the file with both routes would have mistakes\. Nothing was changed\.\n1 mistake in 1 environment file:\n\n.*dev\.yaml:\d+:\d+ auth0\.domain: is "nowhere", but must be /,
  });
});
