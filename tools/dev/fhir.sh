# shellcheck shell=bash
# FHIR: a bundle out of the core, held against the R4 specification by HAPI FHIR's validator, offline.

FHIR=$ROOT/tests/fhir

# The bundle with every self-check in it, and what the validator says.
fhir_validate() {
  fhir_forget
  harness fhir-sample "$TARGET/fhir"
  maven ../tests/fhir test
  cat "$FHIR"/target/surefire-reports/*.txt
}

# An older bundle must not be what is checked, nor older reports what is counted.
fhir_forget() {
  rm -rf "$TARGET/fhir" "$FHIR"/target/{test-classes,surefire-reports}
}
