/** Words for months, seasons and times relative to a day, folded. */
import { addDays, type Day, lastDay } from '../domain/date.ts';

const names: Record<number, string> = {
  1: 'january jan januar januari janvier enero gennaio janeiro stycznia styczen sausio sausis ledna leden января январь январе січня січень ocak',
  2: 'february feb februar februari fevrier febrero febbraio fevereiro lutego luty vasario vasaris unora unor февраля февраль феврале лютого лютий subat',
  3: 'march mar marz maart mars marzo marco marca marzec kovo kovas brezna brezen марта март марте березня березень mart',
  4: 'april apr avril abril aprile kwietnia kwiecien balandzio balandis dubna duben апреля апрель апреле квітня квітень nisan',
  5: 'may mai mei mayo maggio maio maja maj geguzes geguze kvetna kveten мая мае травня травень mayis',
  6: 'june jun juni juin junio giugno junho czerwca czerwiec birzelio birzelis cervna cerven июня июнь июне червня червень haziran',
  7: 'july jul juli juillet julio luglio julho lipca lipiec liepos liepa cervence cervenec июля июль июле липня липень temmuz',
  8: 'august aug augustus aout agosto sierpnia sierpien rugpjucio rugpjutis srpna srpen августа август августе серпня серпень agustos',
  9: 'september sep sept septembre septiembre settembre setembro wrzesnia wrzesien rugsejo rugsejis zari сентября сентябрь сентябре вересня вересень eylul',
  10: 'october oct oktober okt octobre octubre ottobre outubro pazdziernika pazdziernik spalio spalis rijna rijen октября октябрь октябре жовтня жовтень ekim',
  11: 'november nov novembre noviembre novembro listopada listopad lapkricio lapkritis ноября ноябрь ноябре листопада листопад kasim',
  12: 'december dec dezember dez decembre diciembre dicembre dezembro grudnia grudzien gruodzio gruodis prosince prosinec декабря декабрь декабре грудня грудень aralik',
};

/** Month number by folded name. */
export const MONTHS: Readonly<Record<string, number>> = Object.fromEntries(
  Object.entries(names).flatMap(([month, words]) => words.split(' ').map((word) => [word, Number(month)])),
);

/** First and last month of a season. */
export const SEASONS: Readonly<Record<string, readonly [number, number]>> = {
  spring: [3, 5],
  summer: [6, 8],
  autumn: [9, 11],
  fall: [9, 11],
  winter: [12, 2],
  fruhling: [3, 5],
  fruhjahr: [3, 5],
  sommer: [6, 8],
  herbst: [9, 11],
  zomer: [6, 8],
  herfst: [9, 11],
  lente: [3, 5],
  printemps: [3, 5],
  ete: [6, 8],
  automne: [9, 11],
  verano: [6, 8],
  otono: [9, 11],
  early: [1, 4],
  mid: [5, 8],
  late: [9, 12],
};

const year = (day: Day, back = 0) => Number(day.slice(0, 4)) - back;
const monthOf = (day: Day, back = 0): string => {
  const months = year(day) * 12 + Number(day.slice(5, 7)) - 1 - back;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
};
const same = (day: Day) => day;

type Edge = (today: Day) => Day;

/** What the words say, and the first and last day they mean. */
export const RELATIVE: readonly (readonly [RegExp, Edge, Edge])[] = [
  [
    /\b(last year|letztes jahr|letztem jahr|vorig jaar|l an dernier|l annee derniere|el ano pasado|ano passado|l anno scorso|zeszlym roku|zeszlego roku|pernai|loni|minulem roce)\b|去年|昨年|작년|(прошлом|прошлого|минулого|торік) ?(году|года|року)?/u,
    (today) => `${year(today, 1)}-01-01`,
    (today) => `${year(today, 1)}-12-31`,
  ],
  [
    /\b(this year|dieses jahr|dit jaar|cette annee|este ano|quest anno|w tym roku|siemet|letos)\b|今年|올해|(этом|цього) (году|року)/u,
    (today) => `${year(today)}-01-01`,
    same,
  ],
  [
    /\b(last month|letzten monat|vorige maand|le mois dernier|mes pasado|mes passado)\b|上个月|先月|지난달/u,
    (today) => `${monthOf(today, 1)}-01`,
    (today) => lastDay(monthOf(today, 1)),
  ],
  [
    /\b(this month|diesen monat|deze maand|ce mois|este mes)\b|本月|这个月|今月|이번 달/u,
    (today) => `${monthOf(today)}-01`,
    same,
  ],
  [
    /\b(last week|letzte woche|vorige week|la semaine derniere|la semana pasada)\b|上周|先週|지난주/u,
    (today) => addDays(today, -7),
    same,
  ],
  [
    /\b(this week|diese woche|deze week|cette semaine|esta semana)\b|本周|今週|이번 주/u,
    (today) => addDays(today, -7),
    same,
  ],
  [/\b(this quarter)\b/, (today) => addDays(today, -92), same],
  [/\b(last quarter)\b/, (today) => addDays(today, -183), same],
  [
    /\b(yesterday|gestern|gisteren|hier|ayer)\b|昨天|昨日|어제|вчера|вчора/u,
    (today) => addDays(today, -1),
    same,
  ],
  [/\b(today|heute|vandaag|aujourd hui|hoy)\b|今天|今日|오늘|сегодня|сьогодні/u, same, same],
];
