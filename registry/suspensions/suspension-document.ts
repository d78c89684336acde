import { type Suspension } from '../../schema/access/grant';
import { type Recorded } from '../ledger';

/** A suspension as the registry keeps it: one document for a resource and department, however often it is suspended. */
export interface SuspensionDocument extends Recorded, Suspension {
  readonly provider: string;
  readonly isActive: boolean;
}

/** Codes and resource ids hold no bar; a department is never empty. */
export const suspensionId = (resource: string, department: string | null): string => `${resource}|${department ?? ''}`;

/** As gateways get it. */
export const suspensionOf = ({ resource, department, reason }: SuspensionDocument): Suspension => ({
  resource,
  department,
  reason,
});
