import Core

/// One's own data, as the pages say it.
enum PersonDataWords {
    static let title = Word("我的数据", "我的資料", "My data")
    static let hint = Word(
        "系统里关于你、你有权看的一切，打包成一个文件：名册、班次、面谈与约定、自己写的话、绩效、登录记录。",
        "系統裡關於你、你有權看的一切，打包成一個檔案：名冊、班次、面談與約定、自己寫的話、績效、登入紀錄。",
        """
        All that is held about you and that you may have, in one file: the roster, shifts, talks and agreements, your own \
        words, results, sign-ins.
        """
    )
    static let about = Word(
        "这里是关于你的记录。别人保密写下的话、班组长的意见、他人的投诉和质询，不在其中，因为那也关于别人。要更正或删除，请找人事。",
        "這裡是關於你的紀錄。別人保密寫下的話、組長的意見、他人的申訴和詢問，不在其中，因為那也關於別人。要更正或刪除，請找人資。",
        """
        These are the records about you. What others wrote in confidence, comments of leaders, and complaints of others are \
        not among them, since they are about others, too. To have something corrected or erased, ask HR.
        """
    )
    static let withoutSealed = Word(
        "这份由人事代为导出：密封的文字、员工诉求和消息不在其中，本人可在“我的数据”里自己下载，或请管理员在服务器上导出。",
        "這份由人資代為匯出：密封的文字、同仁意見反映和訊息不在其中，本人可在「我的資料」自行下載，或請管理員在伺服器上匯出。",
        """
        HR took these along for the person: what lies sealed, own matters and messages are not among them. The person has \
        them under My data, or from whoever looks after the server.
        """
    )
    static let take = Word("下载我的数据", "下載我的資料", "Download my data")
}
