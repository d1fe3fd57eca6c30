import Core

/// One thing about an agreement that waits for somebody on the first page of their day.
struct WaitingAgreement: Sendable, Hashable {
    enum What: Sendable, Hashable {
        /// The person is to read it.
        case read
        /// The person sees it differently.
        case differs
        case missed
        /// A check date has come that figures alone do not settle.
        case due
        /// What the holder promised.
        case promise
        /// Reached lately: for the holder to praise, and for the person to read.
        case praise, wellDone
    }

    /// Days for which a reached agreement stands on the first page.
    static let praisedFor = 7

    let id: AgreementID
    /// Whom it is with.
    let name: String
    let what: What
    let by: Day?

    init(promiseOf id: AgreementID, name: String, by: Day) {
        (self.id, self.name, self.what, self.by) = (id, name, .promise, by)
    }

    /// Nil where nothing waits for this reader: what the person is to answer waits for them, all else for the holder.
    init?(
        id: AgreementID,
        name: String,
        isOwn: Bool,
        standing: AgreementStanding,
        nextCheck: Day?,
        today: Day
    ) {
        (self.id, self.name, by) = (id, name, nil)
        if isOwn {
            guard standing == .waiting || standing == .reached else { return nil }
            what = standing == .waiting ? .read : .wellDone
        } else if let nextCheck, nextCheck <= today {
            what = .due
        } else if standing == .missed {
            what = .missed
        } else if standing == .differs {
            what = .differs
        } else if standing == .reached {
            what = .praise
        } else {
            return nil
        }
    }

    var sentence: Word {
        switch what {
        case .read: FollowUpWords.readThis
        case .differs: FollowUpWords.saysDiffers(name)
        case .missed: FollowUpWords.askMissed(name)
        case .due: FollowUpWords.askDue(name)
        case .promise: FollowUpWords.promiseDue(name)
        case .praise: FollowUpWords.praiseOf(name)
        case .wellDone: FollowUpWords.praise
        }
    }
}
