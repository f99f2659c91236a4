resource "auth0_connection" "personal" {
  name     = "${var.name}-personal"
  strategy = "windowslive"

  options {
    client_id        = azuread_application.sign_in.client_id
    client_secret    = azuread_application_password.auth0.value
    strategy_version = 2
    scopes           = ["signin", "graph_user"]
  }
}

resource "auth0_connection" "work" {
  name           = "${var.name}-work"
  strategy       = "waad"
  show_as_button = true

  options {
    client_id                              = azuread_application.sign_in.client_id
    client_secret                          = azuread_application_password.auth0.value
    identity_api                           = "microsoft-identity-platform-v2.0"
    waad_protocol                          = "openid-connect"
    waad_common_endpoint                   = true
    user_id_attribute                      = "sub"
    should_trust_email_verified_connection = "never_set_emails_as_verified"
    scopes                                 = ["basic_profile"]
  }
}

# Auth0 enables every connection of the tenant for a new client, unless the tenant's flag enable_client_connections is off.
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

resource "auth0_connection_clients" "personal" {
  connection_id   = auth0_connection.personal.id
  enabled_clients = [auth0_client.cognito.id]
}

resource "auth0_connection_clients" "work" {
  connection_id   = auth0_connection.work.id
  enabled_clients = [auth0_client.cognito.id]
}
