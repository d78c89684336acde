/* global document, fetch, GraphiQL, React, ReactDOM, SignIn */
(() => {
  const send = GraphiQL.createFetcher({ url: '/graphql', fetch: SignIn.fetch });

  /** The editor learns the name of a newly loaded operation a moment late; a name that is not in the text is not sent. */
  const fetcher = ({ operationName, ...params }, options) =>
    send(params.query.includes(`${operationName}`) ? { ...params, operationName } : params, options);

  const root = ReactDOM.createRoot(document.getElementById('editor'));
  const header = '# 生态智卫 Eco Smart Guard · /graphql\n';

  const options = { fetcher, defaultQuery: header, forcedTheme: 'light', shouldPersistHeaders: false };

  /** A changed `query` replaces what the open tab holds. */
  const show = (query) => root.render(React.createElement(GraphiQL, { ...options, query }));

  /** The same example picked again must differ, or an edited text would stay. */
  let picks = 0;
  const fresh = (query) => query.trimEnd() + '\n'.repeat((picks++ % 2) + 1);

  const line = (tag, text, lang) => Object.assign(document.createElement(tag), { textContent: text, lang });

  function select(button, example) {
    for (const other of document.querySelectorAll('#examples button')) other.removeAttribute('aria-current');
    button.setAttribute('aria-current', 'true');
    show(fresh(example.query));
  }

  function item(example) {
    const button = Object.assign(document.createElement('button'), { type: 'button', id: `example-${example.id}` });
    button.append(line('strong', example.titleZh, 'zh-CN'), line('span', example.titleEn, 'en'));
    button.addEventListener('click', () => select(button, example));
    const entry = document.createElement('li');
    entry.append(button);
    return entry;
  }

  async function showExamples() {
    const { source } = document.querySelector('.examples').dataset;
    const examples = await (await fetch(source)).json();
    document.getElementById('examples').append(...examples.map(item));
    document.querySelector('#examples button')?.click();
  }

  async function showStatus() {
    const status = document.getElementById('status');
    const answer = await fetch('/health/ready');
    const problem = answer.ok ? null : (await answer.json()).errors?.[0];
    status.dataset.state = answer.ok ? 'ready' : 'waiting';
    status.textContent = answer.ok ? '服务就绪 Ready' : `${problem?.extensions?.messageZh} ${problem?.message}`;
  }

  SignIn.offer()
    .then(showExamples)
    .catch(() => show(undefined));
  showStatus().catch(() => undefined);
})();
