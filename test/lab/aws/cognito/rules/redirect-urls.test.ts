import { test } from "node:test";
import { checkRedirectUrls } from "../../../../../lab/aws/cognito/rules/redirect-urls";
import { refuses } from "../refusal";

test("https, an app's own scheme, and http for this machine are accepted", () => {
  checkRedirectUrls({});
  checkRedirectUrls({
    CallbackURLs: [
      "https://app.acme.com/cb?a=b",
      "myapp://signed-in",
      "http://localhost:3000/cb",
      "http://127.0.0.1/",
      "http://[::1]:8080/",
    ],
    LogoutURLs: ["https://app.acme.com/#bye", "http://localhost/"],
  });
});

test("http for another machine is refused", () => {
  for (const url of ["http://app.acme.com/cb", "http://localhost.acme.com/"]) {
    refuses(() => checkRedirectUrls({ CallbackURLs: [url] }), `${url} cannot use the HTTP protocol.`);
    refuses(() => checkRedirectUrls({ LogoutURLs: [url] }), `${url} cannot use the HTTP protocol.`);
  }
});

test("a callback has no fragment", () => {
  refuses(
    () => checkRedirectUrls({ CallbackURLs: ["https://app.acme.com/cb#token"] }),
    "https://app.acme.com/cb#token cannot use fragment",
  );
});

test("a URL is absolute", () => {
  refuses(() => checkRedirectUrls({ CallbackURLs: ["/cb"] }), "/cb is not an absolute URI.");
});

test("the default is one of the callbacks", () => {
  const CallbackURLs = ["https://app.acme.com/cb"];
  checkRedirectUrls({ CallbackURLs, DefaultRedirectURI: "https://app.acme.com/cb" });
  refuses(
    () => checkRedirectUrls({ CallbackURLs, DefaultRedirectURI: "https://app.acme.com/" }),
    "The default redirect URI https://app.acme.com/ is not in the callback URIs list.",
  );
});
