/// Names of people who do not exist, from common surnames and given names.
enum PersonNames {
    private static let surnames = [
        "王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴", "周", "徐", "孙", "马", "朱", "胡", "郭", "何", "高", "林", "罗", "郑", "梁",
        "谢", "宋", "唐", "许", "韩", "冯", "邓", "曹", "彭", "曾", "肖", "田", "董", "袁", "潘", "于", "蒋", "蔡", "余", "杜", "叶", "程",
        "苏", "魏", "吕", "丁", "任", "沈", "姚", "卢", "姜", "崔", "钟", "谭", "陆", "汪", "范", "金", "石", "廖", "贾", "夏", "韦", "方",
        "白", "邹", "孟", "熊", "秦", "邱", "江", "尹", "薛", "闫", "段", "雷", "侯", "龙", "史", "陶", "黎", "贺", "顾", "毛", "郝", "龚",
        "邵", "万", "钱", "严", "欧阳", "上官", "司马", "诸葛",
    ]
    private static let women = [
        "婷", "雪", "敏", "静", "丽", "娟", "芳", "燕", "玲", "慧", "颖", "洁", "琳", "欣", "怡", "佳", "梦", "诗", "雨", "倩", "蕾", "萍",
        "莉",
        "晓", "思", "雅", "悦", "瑶", "璐", "妍", "菲", "萌", "珊", "莹", "岚", "秀", "兰", "梅", "月", "文",
    ]
    private static let men = [
        "伟", "强", "磊", "军", "勇", "杰", "涛", "明", "超", "鹏", "辉", "浩", "宇", "轩", "博", "健", "俊", "峰", "飞", "凯", "斌", "波",
        "宁",
        "林", "志", "海", "建", "国", "振", "天", "晨", "阳", "旭", "泽", "睿", "航", "帆", "松", "成", "文",
    ]

    static func draw(female: Bool, _ chance: inout Chance) -> String {
        let given = female ? women : men
        let surname = chance.happens(0.97) ? surnames[chance.int(0...surnames.count - 5)] : chance.pick(surnames)
        let first = chance.pick(given)
        return chance.happens(0.22) ? surname + first : surname + first + chance.pick(given)
    }

    static let employers = ["恒信人力资源有限公司", "众诚外包服务有限公司", "捷才劳务派遣有限公司"]
}
