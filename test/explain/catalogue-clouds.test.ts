import assert from "node:assert/strict";
import { STATUS_CODES } from "node:http";
import { test } from "node:test";
import { findErrors } from "../../explain/find-errors";
import { findRaised, type Raised } from "../support/errors-in-source";

const idsIn = (text: string) => findErrors(text).map(({ id }) => id);

/** What the source alone doesn't tell is `x`. */
const textsOf = ({ args }: Raised, index: number): readonly string[] => {
  const texts = args[index]?.texts ?? [];
  return texts.length > 0 ? texts : ["x"];
};

/** Asserts that each place raises an error that the catalogue has something on. */
function assertExplained(
  raised: readonly Raised[],
  shown: (place: Raised) => readonly string[],
  { atLeast }: { readonly atLeast: number },
): void {
  const texts = raised.flatMap(shown);
  assert.ok(texts.length >= atLeast, `only ${texts.length}`);
  assert.deepEqual(
    texts.filter((text) => findErrors(text).length === 0),
    [],
  );
}

test("each error that the lab's Microsoft Graph can give has an entry", () =>
  assertExplained(
    findRaised("lab/entra/graph", /new GraphError|badRequest/),
    (place) =>
      place.callee === "badRequest"
        ? textsOf(place, 0).map((message) => `Request_BadRequest: ${message}`)
        : textsOf(place, 1)
            .filter((code) => code !== "x")
            .map((code) => `${code}: ${textsOf(place, 2)[0]}`),
    { atLeast: 35 },
  ));

test("each error that the lab's Management API of Auth0 can give has an entry", () =>
  assertExplained(
    findRaised("lab/auth0/management", /new ManagementError/),
    (place) =>
      textsOf(place, 0).flatMap((status) =>
        textsOf(place, 1).map((message) =>
          JSON.stringify({
            statusCode: Number(status) || 400,
            error: STATUS_CODES[Number(status) || 400],
            message,
            errorCode: textsOf(place, 2)[0],
          }),
        ),
      ),
    { atLeast: 25 },
  ));

test("each error that the lab's AWS can give has an entry", () =>
  assertExplained(
    findRaised("lab/aws", /new AwsError|refuse/),
    (place) =>
      place.callee === "refuse"
        ? textsOf(place, 0).map((message) => `InvalidParameterException: ${message}`)
        : textsOf(place, 0)
            .filter((code) => code !== "x")
            .map((code) => `${code}: ${textsOf(place, 1)[0]}`),
    { atLeast: 150 },
  ));

test("an API's name for an error gives way to the entry that knows its words", () => {
  assert.deepEqual(idsIn("InvalidParameterException: Invalid range for token validity."), [
    "cognito-api-token-validity",
    "aws-invalid-parameter",
  ]);
  assert.deepEqual(idsIn("Request_BadRequest: Property api.requestedAccessTokenVersion is invalid."), [
    "graph-property-refused",
    "graph-refused",
  ]);
});

test("a permission that is missing is told from credentials that are wrong", () => {
  assert.deepEqual(idsIn("Authorization_RequestDenied: Insufficient privileges to complete the operation."), [
    "graph-request-denied",
  ]);
  assert.deepEqual(idsIn("InvalidAuthenticationToken: Lifetime validation failed, the token is expired."), [
    "graph-token-refused",
  ]);
  assert.deepEqual(idsIn("AccessDenied: Not authorized to perform sts:AssumeRoleWithWebIdentity"), [
    "aws-web-identity",
  ]);
  assert.deepEqual(idsIn("AccessDenied: Access Denied"), ["aws-access-denied"]);
  assert.deepEqual(idsIn("SignatureDoesNotMatch: …"), ["aws-signature"]);
});
