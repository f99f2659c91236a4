function getLogoutUrl(
  /** @type {unknown} */ params,
  /** @type {import("./auth0-sandbox").LogoutUrlCallback} */ callback,
) {
  /** @type {import("./script-settings").ScriptSettings["get-logout-url"]} */
  const SETTINGS = { authority: "common", postLogoutRedirectUris: [] };

  /** Auth0's support reads the request's query from params.query; an older example gets the query itself. */
  function readReturnTo() {
    const given = /** @type {{ query?: unknown } | null | undefined} */ (params);
    const query = /** @type {{ returnTo?: unknown } | null | undefined} */ (given?.query ?? given);
    return query?.returnTo;
  }

  let url = "https://login.microsoftonline.com/" + SETTINGS.authority + "/oauth2/v2.0/logout";
  try {
    // Microsoft redirects only to what the app registration has. To any other URL it would end on a page that says so.
    const returnUrl = SETTINGS.postLogoutRedirectUris.find((registered) => registered === readReturnTo());
    if (returnUrl !== undefined) url += "?post_logout_redirect_uri=" + encodeURIComponent(returnUrl);
  } catch {
    // The session at Microsoft ends all the same. The person stays on Microsoft's page.
  }
  callback(null, url);
}
