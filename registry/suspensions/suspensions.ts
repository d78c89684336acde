import { type Collection, type Filter } from '../../lib/store/port';
import { type Catalogue } from '../../schema/access/catalogue';
import { type Claims } from '../../schema/access/claims';
import { SharingError } from '../../schema/sharing-error';
import { type Directory, isAuthority, isProviderApprover, lineOf } from '../directory';
import { entryOf } from '../history';
import { insertOnce } from '../insert-once';
import { type Ledger } from '../ledger';
import { type SuspensionDocument, suspensionId } from './suspension-document';

/** What is suspended, and for whom. */
export interface Target {
  readonly resource: string;
  /** Null: every department but the owner. */
  readonly department: string | null;
}

/** What suspensions are kept in and judged by. */
export interface SuspensionsParts {
  readonly documents: Collection<SuspensionDocument>;
  readonly ledger: Ledger<SuspensionDocument>;
  readonly catalogue: Catalogue;
  readonly directory: Directory;
}

/** Who may take a resource away from everyone: not a county's bureau, whose rows are only some of it. */
const WIDE_LEVELS: readonly Claims['level'][] = ['PROVINCE', 'CITY'];

function badState(target: Target, en: string, zh: string): SharingError {
  const name = suspensionId(target.resource, target.department);
  return new SharingError('BAD_STATE', { en: `${name}: ${en}`, zh: `${name}：${zh}` });
}

/** Resources that are withheld for a while, by their provider or the authority. */
export class Suspensions {
  constructor(private readonly parts: SuspensionsParts) {}

  /** Those that stand and that concern the caller. */
  visible(claims: Claims): Promise<SuspensionDocument[]> {
    const line = lineOf(this.parts.directory, claims);
    const own: Filter[] = [{ department: null }, { department: claims.dept }];
    const concerned = isAuthority(claims) ? {} : { $or: line === null ? own : [...own, { provider: line }] };
    return this.parts.documents.find({ $and: [{ isActive: true }, concerned] }, { sort: { _id: 1 } }).toArray();
  }

  async suspend(claims: Claims, target: Target, reason: string): Promise<SuspensionDocument> {
    const provider = this.assertMay(claims, target);
    const { documents, ledger } = this.parts;
    const entry = entryOf(claims, 'suspend', reason);
    // What has never been suspended begins as resumed, so that suspending is one step like any other.
    const begun = { ...target, reason, provider, isActive: false, revision: 0, history: [] };
    const id = suspensionId(target.resource, target.department);
    await insertOnce(documents, { _id: id, ...begun });
    return ledger.change({ _id: id, ...begun }, ({ isActive }) => {
      if (isActive) throw badState(target, 'it is suspended already', '已经暂停');
      return { set: { isActive: true, reason }, entry };
    });
  }

  async resume(claims: Claims, target: Target): Promise<SuspensionDocument> {
    this.assertMay(claims, target);
    const found = await this.parts.documents.findOne({ _id: suspensionId(target.resource, target.department) });
    if (found === null) throw badState(target, 'it is not suspended', '未被暂停');
    return this.parts.ledger.change(found, ({ isActive }) => {
      if (!isActive) throw badState(target, 'it is not suspended', '未被暂停');
      return { set: { isActive: false }, entry: entryOf(claims, 'resume') };
    });
  }

  /** The providing line; throws where the caller may not suspend the resource for the department. */
  private assertMay(claims: Claims, { resource, department }: Target): string {
    const provider = this.parts.catalogue(resource)?.provider;
    if (provider === undefined) throw new SharingError('NOT_FOUND', resource);
    if (department !== null && this.parts.directory.departments(department) === undefined) {
      throw new SharingError('NOT_FOUND', department);
    }
    if (isAuthority(claims) || this.isApprover(claims, provider, department)) return provider;
    throw new SharingError('FORBIDDEN', {
      en: `this is for a deptApprover of the line ${provider} over the department, or the authority`,
      zh: `须由 ${provider} 条线管辖该部门的 deptApprover 或 authority 办理`,
    });
  }

  private isApprover(claims: Claims, provider: string, department: string | null): boolean {
    const { directory } = this.parts;
    if (department === null) {
      return WIDE_LEVELS.includes(claims.level) && isProviderApprover(directory, claims, { provider, divisions: [] });
    }
    const division = directory.departments(department)?.division ?? department;
    return isProviderApprover(directory, claims, { provider, divisions: [division] });
  }
}
