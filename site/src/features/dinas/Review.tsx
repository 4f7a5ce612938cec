import type { OfficerView, PaperKind } from "@etalase/domain/shop";
import { checkStaticQris } from "@etalase/qris";
import { useState } from "preact/hooks";
import { type Problem, problemOf } from "../../lib/api.ts";
import { pageLanguage } from "../../lib/language.ts";
import { applicationWords } from "../dasbor/application/words.ts";
import { NotYet } from "../dasbor/ui/NotYet.tsx";
import { Trouble } from "../dasbor/ui/Trouble.tsx";
import { useLoaded } from "../dasbor/ui/use-loaded.ts";
import { Answer } from "./Answer.tsx";
import { officerApi } from "./officer-api.ts";
import { dinasWords } from "./words.ts";

const words = dinasWords(pageLanguage);
const { items, kinds, states } = applicationWords(pageLanguage);

/** An application, and the dinas's answer to it. */
export function Review({ shop, back }: { shop: string; back: () => void }) {
  const { value: view, problem, reload, set } = useLoaded(() => officerApi.look(shop));
  const [answered, setAnswered] = useState(false);
  if (!view) return <NotYet heading={words.heading} problem={problem} again={reload} />;
  return (
    <section class="application">
      <button type="button" class="link" onClick={back}>
        {words.back}
      </button>
      <h1 lang="id">{view.application.business?.name}</h1>
      <p class="news calm" role="status">
        <b>{states[view.application.state]}</b> {answered && <span>{words.done}</span>}
      </p>
      <Facts view={view} />
      <Answer
        key={view.application.version}
        view={view}
        answered={(next) => {
          set(next);
          setAnswered(true);
        }}
      />
    </section>
  );
}

function Facts({ view: { application, place } }: { view: OfficerView }) {
  const { owner, business, papers, notHalal, qris, shop } = application;
  const code = qris ? checkStaticQris(qris) : undefined;
  return (
    <dl class="facts">
      <dt>{words.owner}</dt>
      <dd lang="id">{owner?.name}</dd>
      <dt>{words.phone}</dt>
      <dd>{owner?.phone}</dd>
      <dt>{words.nik}</dt>
      <dd>
        <Nik shop={shop} masked={owner?.nik ?? ""} />
      </dd>
      <dt>{words.business}</dt>
      <dd lang="id">
        {business && kinds[business.kind]}. {business?.about}{" "}
        {business?.kbli && `KBLI ${business.kbli.version} ${business.kbli.code}`}
      </dd>
      <dt>{words.address}</dt>
      <dd lang="id">
        {business?.address}, {place}
      </dd>
      {code?.ok && (
        <>
          <dt>{words.qris}</dt>
          <dd>{code.qris.merchant.name}</dd>
        </>
      )}
      <dt>{words.papers}</dt>
      <dd>
        <ul>
          {(Object.keys(papers) as PaperKind[]).map((kind) => (
            <li key={kind}>
              {items[kind]}: {papers[kind]?.number} {papers[kind]?.expires && words.until(papers[kind].expires)}{" "}
              {papers[kind]?.file && <See shop={shop} kind={kind} />}
            </li>
          ))}
          {notHalal && <li>{words.notHalal}</li>}
        </ul>
      </dd>
    </dl>
  );
}

/** The whole NIK is opened when it is asked for, and each opening is written down. */
function Nik({ shop, masked }: { shop: string; masked: string }) {
  const [nik, setNik] = useState<string>();
  const [problem, setProblem] = useState<Problem>();
  const show = () =>
    officerApi.nik(shop).then(
      (answer) => setNik(answer.nik),
      (error: unknown) => setProblem(problemOf(error)),
    );
  return (
    <>
      {nik ?? masked}{" "}
      {!nik && (
        <button type="button" class="link" onClick={() => void show()}>
          {words.showNik}
        </button>
      )}
      <Trouble problem={problem} />
    </>
  );
}

function See({ shop, kind }: { shop: string; kind: PaperKind }) {
  const see = async () => {
    const { link } = await officerApi.paper(shop, kind);
    location.assign(link);
  };
  return (
    <button type="button" class="link" onClick={() => void see()}>
      {words.see(items[kind])}
    </button>
  );
}
