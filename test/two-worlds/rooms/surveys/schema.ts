import { parse } from 'graphql';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { sharingPreamble } from '../../../../schema/directives';
import { resolvers } from './resolvers';

/** What the room brings to composition; made without the kit, as a department's own server would be. */
export const surveysSdl = `${sharingPreamble()}
type Query {
  survey(id: ID!): Survey @resource(id: "w.surveys", provider: "eeb", share: "UNCONDITIONAL", updates: "P1D")
  surveys: [Survey!] @resource(id: "w.surveys", provider: "eeb", share: "UNCONDITIONAL", updates: "P1D")
  surveyHead(first: Int, divisionCode: ID @reads(fields: ["Survey.divisionCode"])): [Survey!]
    @scopeBy(argument: "divisionCode")
    @resource(id: "w.surveys", provider: "eeb", share: "UNCONDITIONAL", updates: "P1D")
  surveyBest(first: Int @reads(fields: ["Survey.score"])): [Survey!]
    @resource(id: "w.surveys", provider: "eeb", share: "UNCONDITIONAL", updates: "P1D")
  surveyPage(first: Int, divisionCode: ID @reads(fields: ["Survey.divisionCode"])): SurveyPage
    @scopeBy(argument: "divisionCode")
    @resource(id: "w.surveys", provider: "eeb", share: "UNCONDITIONAL", updates: "P1D")
  surveySum(divisionCode: ID @reads(fields: ["Survey.divisionCode"])): SurveySum
    @scopeBy(argument: "divisionCode")
    @resource(id: "w.surveys", provider: "eeb", share: "UNCONDITIONAL", updates: "P1D")
}
type Survey @key(fields: "id") @division(field: "divisionCode", at: "surveyedOn")
  @resource(id: "w.surveys", provider: "eeb", share: "UNCONDITIONAL", updates: "P1D") {
  id: ID! @grade(level: "L1")
  divisionCode: ID @grade(level: "L1")
  surveyedOn: String @grade(level: "L1")
  finding: String @grade(level: "L2")
  score: String @grade(level: "L3", mask: "AMOUNT")
  site: Site
}
type SurveyPage { nodes: [Survey!]! pageInfo: SurveyPageInfo! totalCount: Int! }
type SurveyPageInfo { hasNextPage: Boolean! endCursor: String }
type SurveySum @aggregate(count: "surveys")
  @resource(id: "w.surveys", provider: "eeb", share: "UNCONDITIONAL", updates: "P1D") {
  surveys: Int @grade(level: "L1")
}
type Site @key(fields: "id") {
  id: ID!
  surveys: [Survey!] @resource(id: "w.surveys", provider: "eeb", share: "UNCONDITIONAL", updates: "P1D")
  rating: String @grade(level: "L2")
    @resource(id: "w.rating", provider: "tax", share: "UNCONDITIONAL", updates: "P1D")
    @resource(id: "w.surveys", provider: "eeb", share: "UNCONDITIONAL", updates: "P1D")
}
`;

/** The room's executable schema; its context value is the world that it answers from. */
export const surveysSchema = () =>
  buildSubgraphSchema([{ typeDefs: parse(surveysSdl), resolvers: resolvers as never }]);
