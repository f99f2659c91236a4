data "azuread_client_config" "deployer" {}

resource "azuread_application" "sign_in" {
  display_name     = var.name
  owners           = [data.azuread_client_config.deployer.object_id] # Application.ReadWrite.OwnedBy only changes its own
  sign_in_audience = "AzureADandPersonalMicrosoftAccount"

  api { requested_access_token_version = 2 } # Entra demands 2 of an app that admits personal accounts

  web {
    redirect_uris = ["https://${var.auth0_domain}/login/callback"]
  }

  # A v2.0 token has none of these unless it is asked for them. xms_edov says whether Entra verified the e-mail's domain.
  optional_claims {
    id_token { name = "email" }
    id_token { name = "xms_edov" }
    id_token { name = "given_name" }
    id_token { name = "family_name" }
  }

  required_resource_access {
    resource_app_id = "00000003-0000-0000-c000-000000000000" # Microsoft Graph

    resource_access {
      id   = "e1fe6dd8-ba31-4d61-89e7-88639da4683d" # User.Read
      type = "Scope"
    }
  }
}

resource "azuread_service_principal" "sign_in" {
  client_id = azuread_application.sign_in.client_id
  owners    = [data.azuread_client_config.deployer.object_id]
}

resource "azuread_application_password" "auth0" {
  application_id = azuread_application.sign_in.id
  display_name   = "auth0"
}
