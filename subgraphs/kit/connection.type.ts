import { ArgsType, Directive, Field, Int, ObjectType, type ClassType } from 'type-graphql';
import { type Edge, type Page } from './page';

/** Relay page information. */
@ObjectType({ simpleResolvers: true, description: 'Where a page stands in its list (Relay). 分页信息。' })
@Directive('@shareable')
export class PageInfo {
  @Field(() => Boolean, { description: 'True when rows follow this page. 是否有下一页' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'True when this page was reached with a cursor. 是否有上一页' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first row. 首行游标' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last row; pass it as `after`. 末行游标' })
  endCursor!: string | null;
}

/** Arguments every list takes. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: 'Rows on the page, 0 to 500. 每页行数' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Cursor after which the page begins. 起始游标' })
  after?: string | null;
}

/** The Relay connection of a type: `edges { node cursor } nodes pageInfo totalCount`. */
export function connectionOf<T extends object>(name: string, node: ClassType<T>): ClassType<Page<T>> {
  @ObjectType(`${name}Edge`, { simpleResolvers: true, description: `A ${name} with its cursor. 列表项。` })
  class ConnectionEdge implements Edge<T> {
    @Field(() => node, { description: 'The row. 行' })
    node!: T;

    @Field(() => String, { description: 'Opaque cursor of this row. 游标' })
    cursor!: string;
  }

  @ObjectType(`${name}Connection`, {
    simpleResolvers: true,
    description: `A page of ${name} (Relay connection). 分页列表。`,
  })
  class Connection {
    @Field(() => [ConnectionEdge], { description: 'The rows with their cursors. 列表项' })
    edges!: Edge<T>[];

    @Field(() => [node], { description: 'The rows alone. 行' })
    nodes!: T[];

    @Field(() => PageInfo, { description: 'Where this page stands in the list. 分页信息' })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: 'Rows in the whole list, counted only when asked for. 总数' })
    totalCount!: () => Promise<number>;
  }
  return Connection as unknown as ClassType<Page<T>>;
}
