/**
 * Han names carry no spaces: known words part them ("华为技术有限公司" is 华为 · technology · Ltd). Each
 * word leads to the spelling whose meaning it shares in the other tables. Names are read in simplified
 * characters: 達華 and 大华 sound alike but are two companies, so sound alone is never enough.
 */

/** Word → folded spelling with the same meaning. */
export const HAN_WORDS: ReadonlyMap<string, string> = new Map(
  (
    '科学技术=science and technology 技术=technology 科技=technology 高科技=technology 高科=technology 高技术=technology 集团=group 控股=holding 国际=international 环球=global 全球=global 通讯=communication 通信=communication 电信=telecom 移动=mobile 电子=electronics 微电子=microelectronics 半导体=semiconductor 集成电路=integrated circuit 芯片=chip 存储=storage 光电=optoelectronics 光学=optical 激光=laser 光纤=fiber 数字=digital 数码=digital 数据=data 信息=information 情报=information 智能=intelligent 人工智能=artificial intelligence 软件=software 硬件=hardware 计算机=computer 计算=computing 电脑=computer 网络=network 互联网=internet 网=net 云计算=cloud 云=cloud 安全=security 安防=security 监控=surveillance 视频=video 终端=terminal 设备=equipment 装备=equipment 仪器=instrument 机械=machinery 机器人=robot 无人机=drone 自动化=automation 工程=engineering 工业=industry 实业=enterprise 企业=enterprise 产业=industry 产品=product 服务=service 系统=system 解决方案=solution 贸易=trading 商贸=trading 进出口=import export 商务=commerce 投资=investment 发展=development 开发=development 管理=management 咨询=consulting 研究院=research institute 研究所=research institute 研究=research 实验室=laboratory 学院=college 大学=university 科学院=academy 中心=center 工厂=factory 制造=manufacturing 股份=gufen youxian gongsi 银行=bank 金融=finance 保险=insurance 证券=securities 基金=fund 信托=trust 资本=capital 地产=real estate 房地产=real estate 建设=construction 建筑=construction 建工=construction 石油=oil 天然气=gas 化工=chemical 化学=chemical 钢铁=steel 材料=materials 矿业=mining 船舶=ship 重工=machinery 造船=shipbuilding 海洋=marine 航空=aviation 航天=aerospace 卫星=satellite 国防=defence 军工=military 物流=logistics 运输=transport 铁路=railway 汽车=auto 新能源=energy 能源=energy 电力=power 电气=electric 电器=appliance 太阳能=solar 电池=battery 医疗=medical 医药=pharma 药业=pharma 生物=bio 基因=gene 健康=health 农业=agriculture 水利=water 环保=environment 旅游=tourism 传媒=media 文化=culture 娱乐=entertainment 游戏=games 教育=education 食品=food 餐饮=restaurant 酒店=hotel 服装=clothing 家具=furniture 牙科=dental 口腔=dental 诊所=clinic 医院=hospital 美容=beauty ' +
    '中国=china 香港=hong kong 台湾=taiwan 澳门=macau 美国=usa 日本=japan 北京=beijing 上海=shanghai 深圳=shenzhen 广州=guangzhou 杭州=hangzhou 南京=nanjing 武汉=wuhan 成都=chengdu 重庆=chongqing 天津=tianjin 西安=xian 苏州=suzhou 无锡=wuxi 东莞=dongguan 宁波=ningbo 青岛=qingdao 大连=dalian 沈阳=shenyang 长沙=changsha 郑州=zhengzhou 济南=jinan 合肥=hefei 福州=fuzhou 厦门=xiamen 昆明=kunming 哈尔滨=harbin 长春=changchun 珠海=zhuhai 佛山=foshan 惠州=huizhou 广东=guangdong 浙江=zhejiang 江苏=jiangsu 福建=fujian 山东=shandong 河南=henan 河北=hebei 湖北=hubei 湖南=hunan 四川=sichuan 陕西=shaanxi 山西=shanxi 安徽=anhui 江西=jiangxi 广西=guangxi 贵州=guizhou 云南=yunnan 海南=hainan 辽宁=liaoning 吉林=jilin 黑龙江=heilongjiang 新疆=xinjiang 亚洲=asia 欧洲=europe ' +
    '電気=electric 電子=electronics 製作所=manufacturing 製造=manufacturing 工業=industry 産業=industry 商事=trading 通信=communication 技術=technology 研究所=research institute 重工業=machinery'
  )
    .split(' ')
    .map((pair) => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at), pair.slice(at + 1)] as const;
    })
    .concat(
      // Meanings of more than one word.
      [
        ['科学技术', 'science and technology'],
        ['香港', 'hong kong'],
        ['人工智能', 'artificial intelligence'],
        ['进出口', 'import export'],
        ['研究院', 'research institute'],
        ['研究所', 'research institute'],
        ['集成电路', 'integrated circuit'],
        ['房地产', 'real estate'],
        ['地产', 'real estate'],
        ['股份', 'gufen youxian gongsi'],
      ] as const,
    ),
);

/** Katakana and Hangul business words, cut out like Han words. */
export const SYLLABLE_WORDS: ReadonlyMap<string, string> = new Map([
  ['テクノロジーズ', 'technology'],
  ['テクノロジー', 'technology'],
  ['グループ', 'group'],
  ['ホールディングス', 'holding'],
  ['ジャパン', 'japan'],
  ['インターナショナル', 'international'],
  ['エレクトロニクス', 'electronics'],
  ['ソフトウェア', 'software'],
  ['ソリューションズ', 'solution'],
  ['ソリューション', 'solution'],
  ['システムズ', 'system'],
  ['システム', 'system'],
  ['サービス', 'service'],
  ['セキュリティ', 'security'],
  ['ネットワークス', 'network'],
  ['ネットワーク', 'network'],
  ['モバイル', 'mobile'],
  ['クラウド', 'cloud'],
  ['테크놀로지스', 'technology'],
  ['테크놀로지', 'technology'],
  ['기술', 'technology'],
  ['그룹', 'group'],
  ['홀딩스', 'holding'],
  ['전자', 'electronics'],
  ['통신', 'communication'],
  ['코리아', 'korea'],
  ['인터내셔널', 'international'],
  ['소프트웨어', 'software'],
  ['솔루션', 'solution'],
  ['시스템', 'system'],
  ['서비스', 'service'],
  ['네트웍스', 'network'],
  ['네트워크', 'network'],
  ['보안', 'security'],
  ['랩', 'lab'],
]);

/** Traditional and Japanese forms with their simplified one, by pairs. */
const VARIANTS =
  '華华為为電电訊讯業业國国際际團团網网絡络軟软體体術术發发開开創创聯联雲云數数據据訓训視视頻频監监無无線线機机飛飞車车動动農农銀银證证券券資资產产進进貿贸遠远達达賽赛騰腾訊讯龍龙馬马鳥鸟魚鱼門门間间陽阳陰阴東东亞亚歐欧灣湾廣广漢汉長长鑫鑫鋼钢鐵铁錄录錢钱針针鏡镜鑽钻錦锦鎮镇鋒锋鏈链鈦钛鋰锂鎳镍銅铜鋁铝銳锐鉅钜鴻鸿鵬鹏鷹鹰鳳凤麗丽麥麦黃黄齊齐齒齿龜龟龐庞豐丰豔艳貝贝負负財财責责賢贤販贩購购質质贊赞贏赢趙赵躍跃軍军軌轨軸轴較较載载輔辅輝辉輪轮輸输轉转轟轰辦办這这連连運运過过遊游選选遷迁還还邊边鄭郑鄧邓醫医釋释里里錶表鍵键鐘钟鑄铸閃闪閉闭閱阅闊阔隊队階阶隨随險险隱隐雙双雜杂離离難难霧雾靈灵靜静響响頁页頂顶項项順顺須须預预領领頭头題题額额願愿類类顯显風风飲饮飯饭館馆驗验驅驱騎骑驚惊髮发鬥斗魯鲁鮮鲜點点黨党齡龄萬万與与專专丟丢並并喬乔習习鄉乡書书買买亂乱爭争虧亏雲云產产親亲億亿僅仅從从侖仑倉仓儀仪們们價价眾众優优會会偉伟傳传傷伤倫伦偽伪備备傑杰僑侨儲储兒儿黨党蘭兰關关興兴養养獸兽內内岡冈冊册寫写農农馮冯沖冲決决況况凍冻淨净涼凉減减幾几鳳凤憑凭凱凯擊击劃划劉刘則则剛刚創创別别劑剂劍剑劇剧勸劝辦办務务動动勵励勁劲勞劳勢势區区醫医華华協协單单賣卖盧卢衛卫卻却廠厂廳厅歷历厲厉壓压廈厦廚厨縣县參参雙双變变敘叙葉叶號号嘆叹嚇吓呂吕嗎吗員员聽听啟启吳吴嘔呕響响喚唤園园圍围圓圆聖圣場场壞坏塊块堅坚壇坛塢坞墳坟墊垫壘垒聲声殼壳處处備备復复夠够夾夹奪夺奮奋獎奖奧奥婦妇媽妈嬌娇孫孙學学寧宁寶宝實实寵宠審审憲宪宮宫寬宽賓宾對对尋寻導导壽寿將将爾尔塵尘嘗尝層层屆届屬属歲岁豈岂島岛嶺岭峽峡嶄崭帥帅師师帳帐幟帜帶带幫帮幹干廬庐廟庙廢废彎弯彈弹強强當当錄录徹彻徑径後后憶忆懷怀態态總总戀恋惡恶悅悦懸悬驚惊慣惯戰战戶户撲扑執执擴扩掃扫揚扬撫抚搶抢護护報报擔担擬拟擁拥擇择掛挂揮挥損损換换攜携攝摄擺摆搖摇敵敌斷断時时曠旷曉晓暫暂樸朴機机殺杀雜杂權权條条來来楊杨極极構构樞枢槍枪柵栅標标棟栋欄栏樹树樣样橋桥檔档夢梦檢检樓楼橫横櫻樱歡欢殘残氣气漢汉湯汤溝沟滬沪淚泪澤泽潔洁灑洒濟济濃浓濤涛漲涨淵渊漸渐漁渔滲渗溫温灣湾滿满濾滤濱滨滅灭燈灯爐炉煉炼爍烁爛烂煙烟煩烦燒烧熱热愛爱爺爷牆墙猶犹獨独獵猎獻献瑪玛環环現现瓊琼電电畫画暢畅療疗瘋疯盤盘蓋盖監监盜盗眼眼睜睁矚瞩礦矿碼码磚砖礎础確确礙碍禮礼禍祸禪禅離离種种積积稱称穩稳窮穷竊窃競竞筆笔築筑簽签簡简籃篮籌筹糧粮緊紧糾纠紅红約约級级紀纪純纯紗纱紙纸紛纷紋纹納纳紐纽細细織织終终絆绊紹绍經经綁绑結结絕绝給给統统絲丝綠绿維维綱纲綜综綿绵緒绪續续繩绳緣缘編编緩缓縮缩績绩繪绘繞绕繼继罰罚羅罗聰聪肅肃腦脑腳脚膚肤膠胶臉脸臺台艦舰艙舱藝艺節节蘇苏蘋苹荣荣藥药蓮莲萊莱獲获瑩莹營营蕭萧薩萨藍蓝蠟蜡蟲虫蝦虾補补襯衬裝装褲裤見见觀观規规覺觉覽览觸触計计訂订認认討讨讓让議议記记講讲許许論论設设訪访評评識识詞词試试詩诗話话詢询該该詳详語语誠诚誤误請请諸诸諾诺讀读課课誰谁調调談谈謀谋謝谢譜谱譯译譽誉護护豐丰貓猫賬账貨货貫贯貴贵貸贷費费賀贺賴赖贈赠頤颐魏魏鳴鸣黑黑気气駅驿広广読读団团図图鉄铁円圆厳严価价経经済济営营験验証证検检機机亜亚悪恶応应塩盐桜樱楽乐観观関关帰归拠据恵惠県县権权顕显戸户効效黒黑斎斋産产雑杂実实釈释従从縦纵称称乗乘浄净畳叠縄绳訳译薬药訊讯螢萤榮荣稱称';

const SIMPLE = new Map<string, string>();
{
  const characters = [...VARIANTS];
  for (let at = 0; at + 1 < characters.length; at += 2) SIMPLE.set(characters[at]!, characters[at + 1]!);
}

/** The text with traditional and Japanese characters as simplified ones, where they are known. */
export function simplify(text: string): string {
  let out = '';
  for (const character of text) out += SIMPLE.get(character) ?? character;
  return out;
}
