import assert from "node:assert/strict";
import { test } from "node:test";
import { findEnvironment } from "../../../commands/environment/find-environment";
import { appFor, appOf } from "../../../commands/lab/this-lab";
import { appClientWith, MINIMAL } from "../../support/environment";

const namesIn = (clients: readonly { readonly name: string; readonly callbackUrl: string }[]) =>
  clients.map(({ name, callbackUrl }) => ({ name, callbackUrl }));

test("the lab's app signs in to every app client of the lab", () => {
  const { clients, origin } = appOf([findEnvironment("lab")]) ?? assert.fail();
  assert.equal(origin, "http://localhost:3000");
  assert.deepEqual(namesIn(clients), [
    { name: "web", callbackUrl: "http://localhost:3000/callback" },
    { name: "server", callbackUrl: "http://localhost:3000/server/callback" },
  ]);
});

test("the lab's app names the app clients of another route's environment after it", () => {
  const { clients } = appOf([findEnvironment("lab"), findEnvironment("lab-entra")]) ?? assert.fail();
  const [, , direct] = clients;
  assert.deepEqual(namesIn(direct ? [direct] : []), [
    { name: "lab-entra.web", callbackUrl: "http://localhost:3000/callback" },
  ]);
  assert.deepEqual(direct?.deployed.client, "web");
  assert.match(direct?.deployed.stateFile ?? "", /terraform\.lab-entra\.tfstate$/);
  assert.deepEqual(appFor(findEnvironment("lab-entra")), {
    origin: "http://localhost:3000",
    client: "lab-entra.web",
  });
});

test("the lab's app leaves out an app client whose callback is elsewhere", () => {
  const clients = {
    mobile: appClientWith({ callbackUrls: ["com.acme.app://callback"] }),
    web: appClientWith({ callbackUrls: ["https://acme.com/callback", "http://localhost:4000/callback"] }),
    other: appClientWith({ callbackUrls: ["http://localhost:5000/callback"] }),
  };
  const app = appOf([{ ...MINIMAL, cognito: { ...MINIMAL.cognito, clients } }]);
  assert.deepEqual(namesIn(app?.clients ?? []), [
    { name: "web", callbackUrl: "http://localhost:4000/callback" },
  ]);
  assert.equal(
    appOf([{ ...MINIMAL, cognito: { ...MINIMAL.cognito, clients: { mobile: clients.mobile } } }]),
    undefined,
  );
});
