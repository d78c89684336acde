import { groupBy } from '../../../lib/group-by';
import { cumulativeFlags, cumulativesByPhase } from '../compliance/cumulative';
import { type AccountRow, type ComplianceYearRow, type CumulativeRow, type RegisterFiguresRow } from '../rows';
import { amountOf, flagsOf, type Statement, verifiedStatusOf } from './france-statements';

type Computed = RegisterFiguresRow['cumulativeComputed'];

function computedOf(statements: readonly Statement[]): ReadonlyMap<number, Computed> {
  return cumulativesByPhase(
    statements.map((row) => ({
      year: Number(row.year),
      phase: row.phase,
      allocated: amountOf(row.allowance_in_allocation),
      verified: amountOf(row.verified_emissions_tco2e),
      surrendered: amountOf(row.units_surrendered),
    })),
  );
}

/** The register makes no cumulative of allocations. */
const reportedOf = (row: Statement): CumulativeRow => ({
  allocated: null,
  verified: amountOf(row.cumulative_verified_emissions),
  surrendered: amountOf(row.cumulative_surrendered_units),
});

function figuresOf(row: Statement, computed: Computed): RegisterFiguresRow {
  return {
    allocated: amountOf(row.allowance_in_allocation),
    freeAllocated: amountOf(row.free_allocations),
    surrendered: amountOf(row.units_surrendered),
    surrenderedAllowances: amountOf(row.surrendered_allowances),
    cumulativeReported: reportedOf(row),
    cumulativeComputed: computed,
  };
}

/** What a compliance year has from its account. */
function subjectOf(account: AccountRow) {
  const { grain, sourceId, enterpriseId, divisionCode, divisionPath, synthetic, dataset, source } = account;
  return { grain, sourceId, enterpriseId, divisionCode, divisionPath, synthetic, dataset, source };
}

function yearRow(row: Statement, account: AccountRow, computed: Computed): ComplianceYearRow {
  const register = figuresOf(row, computed);
  return {
    ...subjectOf(account),
    _id: `${account._id}:${row.year}`,
    accountId: account._id,
    rightType: account.rightType,
    year: Number(row.year),
    phase: row.phase === '' ? null : row.phase,
    unit: 'tCO2e',
    verified: amountOf(row.verified_emissions_tco2e),
    verifiedStatus: verifiedStatusOf(row.verified_emissions_tco2e),
    figures: 'REGISTER',
    register,
    complianceCode: row.compliance_code === '' ? null : row.compliance_code,
    surrenderBy: null,
    flags: [...flagsOf(row), ...cumulativeFlags(register.cumulativeReported, computed)],
  };
}

/** Every row of the register as a compliance year of its account, with our running amounts beside the register's. */
export function yearRows(
  statements: readonly Statement[],
  accountOf: (installationId: string) => AccountRow | undefined,
): ComplianceYearRow[] {
  return [...groupBy(statements, ({ installation_id }) => installation_id)].flatMap(([id, own]) => {
    const account = accountOf(id);
    const computed = computedOf(own);
    return own.flatMap((row) => {
      const running = computed.get(Number(row.year));
      return account === undefined || running === undefined ? [] : [yearRow(row, account, running)];
    });
  });
}
