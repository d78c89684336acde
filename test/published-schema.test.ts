import { join } from 'node:path';
import { compose } from '../cli/commands/compose';
import { projectRoot } from '../lib/project-root';

test('schema/published is what the rooms say today', async () => {
  await expect(compose({ check: join(projectRoot, 'schema', 'published') })).resolves.toBe(0);
});
