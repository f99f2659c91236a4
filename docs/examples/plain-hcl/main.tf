terraform {
  required_version = ">= 1.9"
  required_providers {
    auth0   = { source = "auth0/auth0" }
    aws     = { source = "hashicorp/aws" }
    azuread = { source = "hashicorp/azuread" }
  }
}

provider "auth0" { domain = var.auth0_domain }

provider "aws" {
  region              = var.aws_region
  allowed_account_ids = [var.aws_account_id]
}

provider "azuread" { tenant_id = var.entra_tenant_id }

variable "entra_tenant_id" {
  description = "The Entra tenant of the app registration"
  type        = string
}

variable "auth0_domain" {
  description = "The Auth0 tenant's domain, for instance acme-dev.eu.auth0.com"
  type        = string
}

variable "aws_account_id" {
  description = "The AWS account of the user pool"
  type        = string
}

variable "aws_region" {
  description = "The region of the user pool"
  type        = string
  default     = "eu-west-1"
}

variable "name" {
  description = "Name of everything, and the prefix of the user pool's domain"
  type        = string
  default     = "acme-plain"
}

variable "scripts" {
  description = "Folder of the two files of this project that run at Auth0, each with a line for its settings"
  type        = string
  default     = "../../../stacks/scripts"
}

variable "callback_url" {
  description = "The app's callback URL"
  type        = string
  default     = "http://localhost:3000/callback"
}

variable "logout_url" {
  description = "Where the app sends people who signed out"
  type        = string
  default     = "http://localhost:3000/"
}

locals {
  cognito_host = "${var.name}.auth.${var.aws_region}.amazoncognito.com"
}
