import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { RightAccountType } from '../account/account.type';
import { ComplianceYearType } from '../compliance/compliance-year.type';
import { type TradingContext } from '../context';
import { GhgReportType } from '../ghg/ghg.type';
import { type AccountRow, type ComplianceYearRow, type GhgReportRow } from '../rows';
import { added } from './added';
import { EnterpriseStub } from './stubs.type';

/** Rows a site stands for are its own, whoever holds them. */
const ofEnterprises = <T extends { readonly grain: string }>(rows: readonly T[]): T[] =>
  rows.filter(({ grain }) => grain === 'ENTERPRISE');

/** What this room adds to an enterprise: rows whose subject is the legal entity. */
@Resolver(() => EnterpriseStub)
export class EnterpriseResolver {
  @FieldResolver(() => [RightAccountType], { description: 'Right accounts of the legal entity. 企业权益账户' })
  @Directive(added('enterprise-accounts', 'P1D'))
  async rightAccounts(@Root() { id }: EnterpriseStub, @Ctx() context: TradingContext): Promise<AccountRow[]> {
    return ofEnterprises(await context.accountsByEnterprise.load(id));
  }

  @FieldResolver(() => [ComplianceYearType], { description: 'Compliance years of the legal entity. 企业履约年度' })
  @Directive(added('enterprise-compliance-years', 'P1Y'))
  async complianceYears(@Root() { id }: EnterpriseStub, @Ctx() context: TradingContext): Promise<ComplianceYearRow[]> {
    return ofEnterprises(await context.complianceYearsByEnterprise.load(id));
  }

  @FieldResolver(() => [GhgReportType], {
    description: 'Greenhouse gas reports of the legal entity. 企业温室气体排放报告',
  })
  @Directive(added('enterprise-ghg-reports', 'P1Y'))
  async ghgReports(@Root() { id }: EnterpriseStub, @Ctx() context: TradingContext): Promise<GhgReportRow[]> {
    return ofEnterprises(await context.reportsByEnterprise.load(id));
  }
}
