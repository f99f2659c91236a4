exports.onExecutePostLogin = async (
  /** @type {import("./auth0-sandbox").PostLoginEvent} */ event,
  /** @type {import("./auth0-sandbox").PostLoginApi} */ api,
) => {
  /** @type {import("./script-settings").ScriptSettings["sign-in-gate"]} */
  const SETTINGS = { clients: ["client-id"], connections: ["con_id"], microsoft: "dev-microsoft" };

  const CLAIMS = "https://cognito-microsoft-sign-in.invalid/";
  /** The tenant of every personal Microsoft account. */
  const PERSONAL_TENANT = "9188040d-6c67-4c5b-b112-36a304b66dad";
  const ID = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

  const CONNECTION =
    "You are signed in with an account that this app does not accept. Sign out, then try again. [sign_in_connection]";
  const IDENTITY =
    "This account is linked to another one or does not come from Microsoft. Ask the app's support. [sign_in_identity]";

  /**
   * The part of a user ID that Microsoft vouches for. Linked to another account, a person has that one's user ID.
   *
   * @param {string} connection
   */
  function readAccount(connection) {
    const { user_id, identities } = event.user ?? {};
    if (!Array.isArray(identities) || identities.length !== 1) return undefined;
    if (identities[0].provider !== "oauth2" || identities[0].connection !== connection) return undefined;
    const prefix = "oauth2|" + connection + "|";
    if (typeof user_id !== "string" || !user_id.startsWith(prefix)) return undefined;
    const [, tenant, object] = ID.exec(user_id.slice(prefix.length)) ?? [];
    return tenant === undefined || object === undefined ? undefined : { tenant, object };
  }

  try {
    const client = event.client?.client_id;
    if (typeof client === "string" && !SETTINGS.clients.includes(client)) return;

    // By ID: another connection can have this one's strategy, and after it is deleted its name.
    const connection = event.connection?.id;
    if (
      typeof client !== "string" ||
      typeof connection !== "string" ||
      !SETTINGS.connections.includes(connection)
    ) {
      api.access.deny(CONNECTION);
      return;
    }
    if (SETTINGS.microsoft === null) return;

    const account = readAccount(SETTINGS.microsoft);
    if (account === undefined) {
      api.access.deny(IDENTITY);
      return;
    }
    api.idToken.setCustomClaim(CLAIMS + "tenant_id", account.tenant);
    api.idToken.setCustomClaim(CLAIMS + "object_id", account.object);
    const type = account.tenant === PERSONAL_TENANT ? "personal" : "organization";
    api.idToken.setCustomClaim(CLAIMS + "account_type", type);
  } catch {
    api.access.deny(IDENTITY);
  }
};
