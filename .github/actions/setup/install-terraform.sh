#!/usr/bin/env bash
# Installs Terraform of the version in .terraform-version, or OpenTofu of the one in .opentofu-version where that file is, if the
# archive has the SHA-256 that terraform.sha256 beside this script has for it. Runs in the project's root, on GitHub's runner.
set -euo pipefail

HASHES=.github/actions/setup/terraform.sha256

refuse() {
  echo "::error::$1 To do: $2."
  exit 1
}

if [ -e .opentofu-version ]; then
  program=tofu
  file=.opentofu-version
else
  program=terraform
  file=.terraform-version
fi

read -r version <"$file" || true
if ! [[ "$version" =~ ^[0-9]+\.[0-9]+\.[0-9]+(-[a-z0-9]+)?$ ]]; then
  refuse "$file: must be one version in full, such as 1.11.4." "write it into the file"
fi

case "$RUNNER_ARCH" in
  X64) architecture=amd64 ;;
  ARM64) architecture=arm64 ;;
  *) refuse "The runner's processor is ${RUNNER_ARCH}, for which no archive is known." "run the job on X64 or ARM64" ;;
esac

archive="${program}_${version}_linux_${architecture}.zip"
case "$program" in
  terraform) release="https://releases.hashicorp.com/terraform/${version}" ;;
  tofu) release="https://github.com/opentofu/opentofu/releases/download/v${version}" ;;
esac

expected="$(awk -v archive="$archive" '$2 == archive { print $1 }' "$HASHES")"
if [ -z "$expected" ]; then
  refuse "$HASHES: has no SHA-256 for $archive, which $file asks for." "take its line from $release/${program}_${version}_SHA256SUMS, check that file's signature as docs/github.md says, and commit the line"
fi

folder="$RUNNER_TEMP/$program-$version"
mkdir -p "$folder"
if ! curl --fail --silent --show-error --location --proto '=https' --retry 3 --max-time 300 --output "$folder/$archive" "$release/$archive"; then
  refuse "$release/$archive could not be downloaded: curl's message is above." "run the job again, or let the runner reach that address"
fi

found="$(sha256sum "$folder/$archive" | cut -d ' ' -f 1)"
if [ "$found" != "$expected" ]; then
  rm "$folder/$archive"
  refuse "$release/$archive has the SHA-256 $found, but $HASHES has ${expected}." "don't run it; find out who changed the archive, or correct the line if it was wrong"
fi

unzip -q -o "$folder/$archive" "$program" -d "$folder"
rm "$folder/$archive"
echo "$folder" >>"$GITHUB_PATH"
# What Terraform's program is called, for the project's commands in the steps to come.
echo "TERRAFORM_BINARY_NAME=$program" >>"$GITHUB_ENV"
echo "$archive has the SHA-256 that $HASHES has."
