/** Spanish. */
import type { Words } from './table.ts';

export const es: Words = {
  lang: 'es',
  home: 'ES',
  common:
    'el|la|los|las|de|y|que|en|un|una|por|para|con|no|se|su|del|al|es|lo|como|más|ha|sus|sobre|este|esta|fue|según|también',
  months: [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'septiembre|setiembre',
    'octubre',
    'noviembre',
    'diciembre',
  ],
  weekdays: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'],
  moments: {
    today: 'hoy|esta mañana|esta tarde',
    yesterday: 'ayer|anoche|un día antes',
    tomorrow: 'mañana(?! pasada)',
    lastWeek: 'la semana pasada|hace una semana|esta semana',
    thisMonth: 'este mes',
    lastMonth: 'el mes pasado|hace un mes',
    thisYear: 'este año',
    lastYear: 'el año pasado|hace un año',
    season: 'en (primavera|verano|otoño|invierno)',
  },
  effective: `
    (a partir del?|desde( el)?|entr* en vigor (el|en)|entrará en vigor (el|en)|con efecto (el|desde))`,
  deadline: `
    (antes del?|hasta( el)?|a más tardar( el)?|para (el|finales de)|plazo hasta)`,
  acts: [
    [
      'reversal',
      `
      (levant*|anul*|revoc*|retir*|derog*|suspend*|elimin*|cancel*|relaj*) (el |la |las |los |su )(\\S+ ){0,2}(prohibici*|veto|bloqueo|sancion*|restriccion*|suspensi*|medida*|orden|decreto|advertencia)
      (prohibición|veto|bloqueo|sanciones|restricciones) .. (levantad*|anulad*|revocad*|retirad*|derogad*)
      (levantamiento|fin) (del veto|de la prohibición|del bloqueo|de las sanciones)
      (retir*|sac*) .. de (la|su) (lista negra|lista de sanciones|Entity List)
      (levant*|anul*|revoc*) .. (la|el|las|los) (prohibici*|veto|bloqueo|sancion*|restriccion*|suspensi*)
      desbloque*
      (vuelv*|volver*) a (permitir|autorizar|estar disponible)`,
    ],
    [
      'ruling',
      String.raw`
      (confirm*|anul*|rechaz*|desestim*|suspend*|fall(ó|a)|aval(a|ó)|ratific*|dictamin*|tumb(a|ó))`,
    ],
    [
      'delisting',
      `
      (retir*|elimin*|exclu*|sac*|borr*|quit*) .. (de|del) (la |su |sus |las )?(listas?|catálogo|registro)( de)?
      ya no (figura*|está*) en la lista`,
    ],
    [
      'listing',
      `
      (incluy*|inclui*|añad*|agreg*|incorpor*|pon*|puso|pus*) .. (en|a) (la|su|una) (lista|Entity List)( negra| de)?
      (impus*|impon*|impuest*|aprob*|anunci*) .. sanciones (contra|a)
      sancion(ó|a|an|aron|ado|ada)
      (design*|declar*|calific*) .. (como )?.. (riesgo|amenaza)`,
    ],
    [
      'review',
      `
      (abr(e|ió|ieron|en|irá)|inici*|lanz*) .. (investigación|expediente|examen|revisión|procedimiento)
      investiga(n|r|ndo)?`,
    ],
    [
      'advisory',
      `
      (advi(erte|erten|rtió|rtieron|rtiendo)|advertencia)
      (recomiend*|recomend*|aconsej*|desaconsej*)
      (alert*|insta*|inst(ó|aron)|pid(e|ió|en|ieron)) .. (a|que|no)
      deber(ía|ían) .. (sustitu*|evitar|dejar|elimin*|retir*)`,
    ],
    [
      'proposal',
      `
      (propon*|propus*|propuesta)
      proyecto de (ley|decreto|reglamento)
      anteproyecto
      (quiere|quieren|planea*|prevé|pretend*|estudia*) .. (prohibir|vetar|bloquear|excluir|limitar|retirar)
      resolución .. (pide|insta)`,
    ],
    [
      'phase_out',
      `
      (retir*|sustitu*|reemplaz*|desinstal*|desmantel*|elimin*) .. (equipos?|software|programas?|antenas|cámaras|drones|productos|redes?|sistemas?)
      (deb*|oblig*|tend*|orden*) .. (retirar|sustituir|reemplazar|desinstalar|eliminar|dejar de usar)
      (dej*) de (usar|utilizar)
      (retirada|eliminación|sustitución) (gradual|progresiva|de los equipos|del software)`,
    ],
    [
      'ban',
      `
      (amplía*|ampli*|extiende*|extend*) .. (prohibición|veto|lista|restricciones|bloqueo|sanciones|medida)
      (prohibición|veto|lista|restricciones|bloqueo|sanciones|medida) .. (ampliad*|extendid*)
      (prohibición|veto|bloqueo|medida) (ahora |también )+(abarca|alcanza|afecta|cubre|incluye)
      prohíb(e|en)
      prohib(ir|ió|ieron|ido|ida|idos|idas|ición|iciones|irá|irán|iendo|ía|e|en)
      (vet(a|ó|an|ado|ada|ar|o|aron|ará)|veto)
      bloque(a|ó|an|ado|ada|ar|aron|o|ará)
      exclu(ye|yó|yen|ido|ida|ir|yeron|irá|sión)
      no (pueden?|podrán?|podían?|deben?|deberán) (ya )?
      (orden(a|ó|an|aron)|oblig(a|ó)) .. (retir*|ces(ar|e|en)|dej(ar|e|en) de|bloque*|suspend*|elimin*|cierre|paraliz*)
      (revoc*|retir*) .. (licencia|autorización)
      (impid(e|ió|en)|ilegal*)`,
    ],
    [
      'restriction',
      `
      (restring*|restricci*|limit(a|ó|an|ar|ado|ada|ará))
      suspend(e|ió|en|ido|ida|er|erá|ieron)
      suspensión
      (paraliz*|cautelar*)
      (requ(iere|erirá)|exig*) .. (licencia|autorización|permiso)`,
    ],
  ],
  same: '(hizo|hicieron|ha hecho|han hecho) lo mismo|(siguió|siguieron) (su ejemplo|el mismo camino)',
  widening: `
    (afecta*|alcanza*|se aplica*|se extiende*|abarca*|incluye) (también|además|igualmente)?
    (cita*|menciona*|como|entre (ellos|ellas|otros)|por ejemplo|así como|también)`,
  plan: `
    (podría*|debería*|quiere*|quería*|estudia*|plantea*|pretende*|pide*|pidió|piden|exige*|exigió|reclama*|considera*|valora*|sopesa*|posible*|si|amenaza*|propone*|propuso|habría*|sería*)`,
  not: '(no|nunca|ni|sin|tampoco|ningun*|ningún|niega*|negó|rechaz*|descart*|en lugar|en vez)',
  speech: `
    (dijo|dice|dicen|dijeron|declar*|afirm*|asegur*|señal*|explic*|indic*|neg(ó|aron)|niega*|lament*|critic*|respond*|anunci*|sostien*|sostuvo|recorda*|recordó|reaccion*|rechaz*|demand(ó|a|aron)|recurr*|portavoz|escribió|calific*|celebr*|añad(e|ió)|promet*|consider*)`,
  passive: 'es|son|fue|fueron|ha sido|han sido|ser|será|serán|sido|está|están|era|eran|queda|quedan|quedó',
  government: `
    (gobierno*|ministerio*|ministr(o|a|os|as)|ejecutivo|presidente|presidenta|presidencia|vicepresident*|autoridad(es)?|agencia*|regulador*|comisión|parlamento|congreso|senado|cámara|consejo( de ministros)?|policía|ejército|defensa|estado|secretar(ía|io|ia)|subsecretar*|AEPD|CNI|CCN|INCIBE|superintendencia|fiscalía|alcald(e|ía|esa)|ayuntamiento|junta|generalitat|comunidad|gobernador*|casa blanca|pentágono|departamento|decreto|ley|real decreto|orden|resolución|norma|circular|administración|moncloa)`,
  court: '(tribunal(es)?|juzgado|juez|jueza|jueces|magistrad*|corte|audiencia nacional|supremo)',
  privates: `
    (banco|bancos|minorista*|cadena*|supermercad*|tienda*|analista*|expert(o|a|os|as)|investigador*|cliente*|diario|periódico|fundador*|consejero delegado|director general|asociaci*|organizaci*|sindicato*|rival*|competidor*|inversor*|universidad*|aseguradora*|usuarios|operadora)`,
  lawmakers:
    '(diputad*|senador*|legislador*|congresista*|eurodiputad*|oposición|partido*|PP|PSOE|Vox|Sumar|parlamentari*)',
  again: 'él|ella|ellos|ellas|el mismo \\S+|la misma \\S+|este último',
  pronouns: `
    (la|el|las|los|esta|este|estas|estos|dicha|dicho|ambas|ambos|su|sus|dos) (\\S+ )?(empresas?|compañías?|firmas?|fabricantes?|proveedor(es)?|grupo|aplicaci(ón|ones)|programas?|productos?|equipos?|plataformas?|redes? sociales|servicios?|chatbots?|drones|cámaras|software|herramientas?|tecnológicas?)`,
  hedges: `
    (según (fuentes|medios|la prensa|el diario|una fuente)|fuentes (cercanas|anónimas|del|conocedoras|consultadas)|anonimato|al parecer|presuntamente|no vinculante*|no (cita|menciona|nombra) .. (empresa*|compañía*|fabricante*))`,
  duty: '(deb(e|en|erá|erán)|no pued(e|en)|podrán|afecta*|aplica*|oblig*|prohib*|dirig*|recomiend*|alcanza*|tend(rá|rán) que|instad*)',
  bystander:
    '(rival*|competidor*|a diferencia de|en lugar de|en vez de|sustitu* por|alternativas?( como)?|a favor de)',
  prepositions:
    'de|del|en|a|al|por|para|con|contra|sobre|entre|desde|hacia|hasta|empresa|compañía|firma|fabricante|grupo|aplicación|app|china|rusa|llamada',
  binds: [
    [
      'eu_institutions',
      '(instituciones (europeas|comunitarias)|(personal|empleados|funcionarios) de la Comisión)',
    ],
    [
      'legislature',
      '((diputados|empleados|personal|dispositivos|móviles) del (Congreso|Senado|Parlamento)|parlamentarios)',
    ],
    ['military', '(ejército|fuerzas armadas|militares|soldados|ministerio de defensa)'],
    ['contractors', '(contratistas|subcontratistas|proveedores del (estado|gobierno))'],
    [
      'critical_infrastructure',
      '(infraestructuras? críticas?|operadores (críticos|esenciales)|servicios esenciales|sectores? (críticos?|estratégicos?)|red eléctrica)',
    ],
    [
      'telecom_operators',
      '(operador(es|as|a)?( de telecomunicaciones| móviles)?|telecos?|redes? (5G|móvil(es)?)|proveedores de internet|5G)',
    ],
    ['education', '(escuelas|colegios|universidades|alumnos|profesores|estudiantes|institutos)'],
    [
      'subnational_government',
      '(ayuntamientos?|municipi(o|os|ales)|comunidades autónomas|gobiernos? (regional(es)?|autonómicos?|locales?)|(empleados|funcionarios) (municipales|autonómicos)|estatales)',
    ],
    [
      'public_sector',
      '(sector público|administraci(ón|ones) públicas?|organismos públicos|entidades públicas|empresas públicas|contratación pública|licitaciones|contratos públicos|instituciones públicas|empleados públicos|función pública)',
    ],
    [
      'central_government',
      'sus? (propios? )?(personal|empleados|funcionarios)|(administración general del estado|gobierno (central|federal)|agencias (federales|gubernamentales)|organismos (federales|gubernamentales)|funcionarios|ministerios|(dispositivos|móviles|teléfonos|equipos|ordenadores) (oficiales|gubernamentales|de trabajo|corporativos|del gobierno|institucionales|de los funcionarios)|altos cargos)',
    ],
    [
      'private_sector',
      '(empresas (privadas|estadounidenses|nacionales)|empresas|compañías estadounidenses|sector privado|exportador(es|as)|importadores|Entity List)',
    ],
    [
      'consumers',
      '(consumidores|ciudadanos|particulares|usuarios|público|tiendas de aplicaciones|población|internautas)',
    ],
  ],
  prohibits: [
    [
      'device_install',
      '(dispositivos?|móviles oficiales|teléfonos?|ordenadores portátiles|tabletas?|terminales|instal*|descarg*)',
    ],
    [
      'network_deployment',
      '(5G|redes? (móvil*|de telecomunicaciones|troncal*)|núcleo de la red|antenas|despliegue)',
    ],
    [
      'procurement',
      '(compra*|compr(ar|ó)|adquisi*|adquir*|contratación pública|licitaci*|contratos públicos|contratar)',
    ],
    [
      'use',
      '(uso|us(ar|an|en)|utiliz*|emple(ar|o)|desinstal*|sustitu*|retir*|(prohib*|prohíb*|veta*) .. (software|programas|productos))',
    ],
    [
      'service_access',
      '(acceso|página* web|sitios?( web)?|red social|redes sociales|bloque* .. (acceso|sitio|web|app|aplicación|plataforma|red|servicio)|proveedores de internet)',
    ],
    ['app_distribution', '(tiendas de aplicaciones|App Store|Google Play|descargas)'],
    ['sale', '(venta*|vend(er|e|en)|comercializ*)'],
    ['import', '(importaci*|import(ar|a))'],
    ['public_funding', '(subvenci*|ayudas públicas|fondos (públicos|europeos|federales))'],
    ['export_to', '(exportaci*|export(ar|a|en)|Entity List|licencia de exportación|suministr* a)'],
    ['investment', '(inversi*|inversión|participación en|adquisición de)'],
    [
      'operation',
      '(actividad(es)?|oper(ar|aciones) en|tratamiento de datos|recogida de datos|recopil*|licencia para operar|cierre)',
    ],
  ],
  products: [
    ['antivirus software', '(anti-?virus)'],
    ['5G equipment', 'equipos 5G'],
    ['surveillance cameras', '(cámaras?( de (seguridad|vigilancia|videovigilancia))?|videovigilancia)'],
    ['drones', 'dron(es)?'],
    ['social networks', 'red(es)? social(es)?'],
    ['AI chatbot', '(chatbots?|inteligencia artificial|asistente .. IA)'],
    ['mobile app', 'aplicaci(ón|ones)|apps?'],
    ['software', '(software|programas?)'],
  ],
  instruments:
    '(real decreto|decreto|ley|orden|resolución|circular|instrucción|directiva|reglamento|sentencia|auto|proyecto de ley|acuerdo|medida cautelar|norma|recomendación|advertencia)',
  junk: '(lea también|lee también|leer más|ver más|comparte|compartir|suscr*|comentarios?|imprimir|iniciar sesión|inicia sesión|regístr*|publicidad|foto|vídeo|fuente|más información|síguenos|newsletter|boletín|etiquetas)( .*|:.*)?',
  related:
    '(lea también|lee también|noticias relacionadas|relacionados?|te puede interesar|más (noticias|sobre este tema)|lo más leído|también te puede interesar|artículos relacionados|hemeroteca|archivo|antecedentes)\\s?:?',
};
