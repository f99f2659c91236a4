# Of Auth0's strategies this one alone has endpoints of your own: everyone whom Entra signs in at them comes by one button.
# Microsoft's tokens are checked, and made a user of, by a script that this project tests.
resource "auth0_connection" "microsoft" {
  name         = "${var.name}-microsoft"
  strategy     = "oauth2"
  display_name = "Microsoft" # Auth0 writes "Continue with" before it

  authentication { active = true }
  connected_accounts { active = false } # a second way to Microsoft's tokens, past the script

  options {
    client_id                = azuread_application.sign_in.client_id
    client_secret            = azuread_application_password.auth0.value
    authorization_endpoint   = "https://login.microsoftonline.com/common/oauth2/v2.0/authorize"
    token_endpoint           = "https://login.microsoftonline.com/common/oauth2/v2.0/token"
    scopes                   = ["openid", "profile", "email"]
    use_oauth_spec_scope     = true
    pkce_enabled             = true
    set_user_root_attributes = "on_each_login"

    scripts = {
      fetchUserProfile = replace(
        file("${var.scripts}/fetch-user-profile.js"),
        "/const SETTINGS = .*;/",
        "const SETTINGS = ${jsonencode({
          clientId = azuread_application.sign_in.client_id
          tenants  = "any" # or a list of tenant IDs
          personal = true
        })};",
      )
    }
  }
}

# Auth0 enables every connection of the tenant for a new client, unless the tenant's flag enable_client_connections is off. A new
# tenant has a database in which anybody may sign up. The gate below denies whoever comes by any other connection than this one.
resource "auth0_client" "cognito" {
  name            = "${var.name} (Cognito)"
  app_type        = "regular_web"
  oidc_conformant = true
  is_first_party  = true
  grant_types     = ["authorization_code"]
  callbacks       = ["https://${local.cognito_host}/oauth2/idpresponse"]

  jwt_configuration { alg = "RS256" }
}

resource "auth0_client_credentials" "cognito" {
  client_id             = auth0_client.cognito.id
  authentication_method = "client_secret_post" # the only one that Cognito uses
}

resource "auth0_connection_clients" "microsoft" {
  connection_id   = auth0_connection.microsoft.id
  enabled_clients = [auth0_client.cognito.id]
}

resource "auth0_action" "gate" {
  name    = "Sign-in gate (${var.name})"
  runtime = "node22"
  deploy  = true

  code = replace(
    file("${var.scripts}/sign-in-gate.js"),
    "/const SETTINGS = .*;/",
    "const SETTINGS = ${jsonencode({
      clients     = [auth0_client.cognito.client_id]
      connections = [auth0_connection.microsoft.id]
      microsoft   = auth0_connection.microsoft.name
    })};",
  )

  supported_triggers {
    id      = "post-login"
    version = "v3"
  }
}

resource "auth0_trigger_action" "gate" {
  trigger      = "post-login"
  action_id    = auth0_action.gate.id
  display_name = auth0_action.gate.name
}
