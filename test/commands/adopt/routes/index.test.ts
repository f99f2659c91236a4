import assert from "node:assert/strict";
import { test } from "node:test";
import { adoptedRouteOf } from "../../../../commands/adopt/routes";
import { UserError } from "../../../../environments/user-error";
import { DIRECT, MINIMAL } from "../../../support/environment";
import { SAML } from "../../../support/saml-environment";

test("each route without SAML can be adopted", () => {
  for (const environment of [MINIMAL, DIRECT]) assert.ok(adoptedRouteOf(environment).made.length > 0);
});

test("an enterprise application is refused with the reason, and what to do instead", () => {
  assert.throws(
    () => adoptedRouteOf(SAML),
    new UserError(
      "route-not-adoptable",
      `environments/dev.yaml route: is saml, and an enterprise application that was made by hand can't be adopted. Nothing was changed.
It names people by user principal name or e-mail address, unless somebody has changed that, and this route by object ID: everyone would get a new user name. Its signing certificate would be replaced, too, since Entra never changes the end of one.
To do: leave it as it is, and make a new one beside it: write the user pool into cognito.userPool and a new name into cognito.providerName (docs/join.md), deploy that, then move people from one to the other (docs/move-route.md).`,
    ),
  );
});
