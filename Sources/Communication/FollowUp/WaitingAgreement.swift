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
    }

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
            guard standing == .waiting else { return nil }
            what = .read
        } else if let nextCheck, nextCheck <= today {
            what = .due
        } else if standing == .missed {
            what = .missed
        } else if standing == .differs {
            what = .differs
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
        }
    }
}
