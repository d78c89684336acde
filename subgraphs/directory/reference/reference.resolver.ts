import { Arg, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { grade, reads } from '../../../schema/directives';
import { equalTo } from '../../kit/filters';
import { type DirectoryContext } from '../context';
import { DivisionType } from '../division/division.type';
import { DepartmentType, PollutantType } from './reference.type';
import { type DepartmentRow, type DivisionRow, type PollutantRow } from '../rows';

/** Pollutants of the official lists. */
@Resolver(() => PollutantType)
export class PollutantResolver {
  @Query(() => PollutantType, { nullable: true, description: 'One pollutant, null when unknown. 按代码查询污染物' })
  async pollutant(
    @Arg('code', () => ID, { description: 'Pollutant code. 污染物代码' }) code: string,
    @Ctx() context: DirectoryContext,
  ): Promise<PollutantRow | null> {
    return context.pollutantByCode.load(code);
  }

  @Query(() => [PollutantType], { description: 'Pollutants of a list, or of all lists, in code order. 污染物列表' })
  async pollutants(
    @Directive(reads('Pollutant.list'))
    @Arg('list', () => String, { nullable: true, description: 'Code list. 代码表' })
    list: string | null,
    @Ctx() context: DirectoryContext,
  ): Promise<PollutantRow[]> {
    return context.pollutantRows.find(equalTo({ list }), { sort: { _id: 1 } }).toArray();
  }
}

/** Departments and the divisions they answer for. */
@Resolver(() => DepartmentType)
export class DepartmentResolver {
  @Query(() => DepartmentType, { nullable: true, description: 'One department, null when unknown. 按代码查询部门' })
  async department(
    @Arg('code', () => ID, { description: 'Department code. 部门代码' }) code: string,
    @Ctx() context: DirectoryContext,
  ): Promise<DepartmentRow | null> {
    return context.departmentByCode.load(code);
  }

  @Query(() => [DepartmentType], { description: 'Departments of a line, or of all lines, in code order. 部门列表' })
  async departments(
    @Directive(reads('Department.line'))
    @Arg('line', () => String, { nullable: true, description: 'Line of departments. 条线' })
    line: string | null,
    @Ctx() context: DirectoryContext,
  ): Promise<DepartmentRow[]> {
    return context.departmentRows.find(equalTo({ line }), { sort: { _id: 1 } }).toArray();
  }

  @FieldResolver(() => DivisionType, { nullable: true, description: 'Division it answers for. 所在行政区划' })
  @Directive(grade('L1'))
  async division(@Root() department: DepartmentRow, @Ctx() context: DirectoryContext): Promise<DivisionRow | null> {
    return context.divisionByCode.load(department.divisionCode);
  }

  @FieldResolver(() => DepartmentType, {
    nullable: true,
    description: 'Department directly above, null at the top. 上级部门',
  })
  @Directive(grade('L1'))
  async parent(@Root() department: DepartmentRow, @Ctx() context: DirectoryContext): Promise<DepartmentRow | null> {
    return department.parent === null ? null : context.departmentByCode.load(department.parent);
  }
}
