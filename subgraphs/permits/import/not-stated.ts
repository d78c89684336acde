/** What a permit has nothing of where a register states only its number. */
export const notStated = Object.freeze({
  managementCategory: null,
  issuingAuthority: null,
  issuedOn: null,
  validFrom: null,
  validTo: null,
  renewalAppliedOn: null,
  supersededBy: null,
  industryCodes: [],
  mainPollutants: [],
  versions: [],
});
